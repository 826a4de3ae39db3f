// One page of each kind, for Lighthouse.
export const KINDS = [
  { kind: "home", path: "/" },
  { kind: "urgent help", path: "/urgent-help" },
];
