// One page of each kind, for Lighthouse.
export const KINDS = [
  { kind: "home", path: "/" },
  { kind: "urgent help", path: "/urgent-help" },
  { kind: "module list", path: "/modules" },
  { kind: "module", path: "/modules/what-is-psychosis" },
  { kind: "opener", path: "/modules/what-is-psychosis/start" },
  { kind: "information", path: "/modules/what-is-psychosis/what-it-means" },
  { kind: "tips", path: "/modules/what-is-psychosis/tips" },
  { kind: "exercise", path: "/modules/dealing-with-crises/our-plan" },
  { kind: "summary", path: "/modules/dealing-with-crises/our-plan/summary" },
  { kind: "story", path: "/modules/what-is-psychosis/story" },
  { kind: "support", path: "/modules/what-is-psychosis/support" },
  { kind: "site page", path: "/privacy" },
  { kind: "offline", path: "/offline" },
];
