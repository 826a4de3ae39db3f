// What is left of a page where the device draws its own few colours (Windows high contrast): backgrounds, shadows and tints are gone.

/**
 * Looks at the page as it stands; `emulateMedia({ forcedColors: "active" })` comes first. Text and drawn lines stand out from
 * what is behind them, and buttons and fields have an edge or are underlined. Returns sentences.
 */
export const lostInForcedColours = (page) =>
  page.evaluate(() => {
    if (!matchMedia("(forced-colors: active)").matches) return ["the colours are not forced"];
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = ([red, green, blue]) => {
      const [r, g, b] = [red, green, blue].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
      const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const behind = (element) => {
      for (let one = element; one; one = one.parentElement) {
        const colour = rgba(getComputedStyle(one).backgroundColor);
        if (colour[3] > 200) return colour;
      }
      return rgba("Canvas");
    };
    const isSeen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getBoundingClientRect().width > 1;
    const named = (one) => one.outerHTML.replace(/\s+/g, " ").slice(0, 140);
    const all = [...document.body.querySelectorAll("*")].filter(isSeen);
    const hasText = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "");

    const faint = all.filter(hasText).filter((one) => !one.closest("svg") && contrast(rgba(getComputedStyle(one).color), behind(one)) < 4.5);
    const drawn = all.filter((one) => one instanceof SVGGeometryElement).filter((one) => {
      const style = getComputedStyle(one);
      const ground = behind(one.closest("svg"));
      return ![style.stroke, style.fill].some((colour) => colour !== "none" && rgba(colour)[3] > 100 && contrast(rgba(colour), ground) >= 3);
    });
    const pictures = [...new Set(drawn.map((one) => one.closest("svg")))].filter((svg) => [...svg.querySelectorAll("*")].filter((one) => one instanceof SVGGeometryElement && isSeen(one)).every((one) => drawn.includes(one)));
    const edge = (style) => parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== "none";
    const acts = all.filter((one) => one.matches("button, summary, .nhsuk-button, .rt-btn, .rt-tile, .rt-call, input, select, textarea, .rt-urgent"));
    const edgeless = acts.filter((one) => {
      const box = one.matches("input[type=radio], input[type=checkbox]") ? one.labels[0] : one;
      const styles = [getComputedStyle(one), getComputedStyle(box), getComputedStyle(box, "::before")];
      const ground = behind(one.parentElement);
      const edged = styles.some((style) => edge(style) && contrast(rgba(style.borderTopColor), ground) >= 3);
      return !edged && !getComputedStyle(one).textDecorationLine.includes("underline");
    });
    return [
      ...faint.map((one) => `text that cannot be read: ${named(one)}`),
      ...pictures.map((one) => `a drawing that cannot be seen: ${named(one)}`),
      ...edgeless.map((one) => `nothing shows that it can be pressed or filled in: ${named(one)}`),
    ];
  });
