/** Settings with which the open-source renderer comes close to Teams, in its two usual themes. */

export type Theme = "light" | "dark";
export const themes: readonly Theme[] = ["light", "dark"];

interface Palette {
  page: string;
  card: string;
  text: string;
  subtle: string;
  accent: string;
  line: string;
  boxes: { emphasis: string; warning: string; attention: string };
  field: string;
  border: string;
}

const palettes: Record<Theme, Palette> = {
  light: {
    page: "#f5f5f5",
    card: "#ffffff",
    text: "#242424",
    subtle: "#616161",
    accent: "#5b5fc7",
    line: "#e0e0e0",
    boxes: { emphasis: "#f0f0f0", warning: "#fbf3d0", attention: "#fde7e9" },
    field: "#ffffff",
    border: "#d1d1d1",
  },
  dark: {
    page: "#141414",
    card: "#292929",
    text: "#ffffff",
    subtle: "#adadad",
    accent: "#a6a9ee",
    line: "#424242",
    boxes: { emphasis: "#1f1f1f", warning: "#463b10", attention: "#4a2025" },
    field: "#1f1f1f",
    border: "#666666",
  },
};

const wordFont = "'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif";

export function hostConfig(theme: Theme): object {
  const palette = palettes[theme];
  const colour = (normal: string) => ({ default: normal, subtle: palette.subtle });
  // Coloured words other than the accent are against the design: here they look like any other.
  const foregroundColors = Object.fromEntries(
    ["default", "dark", "light", "good", "warning", "attention"].map((name) => [name, colour(palette.text)]),
  );
  const container = (backgroundColor: string) => ({
    backgroundColor,
    foregroundColors: { ...foregroundColors, accent: { default: palette.accent, subtle: palette.accent } },
  });
  return {
    supportsInteractivity: true,
    fontTypes: {
      default: { fontFamily: wordFont },
      monospace: { fontFamily: "'Cascadia Mono', 'Noto Sans Mono', 'DejaVu Sans Mono', monospace" },
    },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 10, medium: 14, large: 20, extraLarge: 30, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    containerStyles: {
      default: container(palette.card),
      emphasis: container(palette.boxes.emphasis),
      accent: container(palette.boxes.emphasis),
      good: container(palette.boxes.emphasis),
      warning: container(palette.boxes.warning),
      attention: container(palette.boxes.attention),
    },
    inputs: {
      label: { inputSpacing: "small", requiredInputs: { weight: "bolder" }, optionalInputs: { weight: "bolder" } },
    },
    actions: {
      maxActions: 6,
      spacing: "medium",
      buttonSpacing: 8,
      showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
      actionsOrientation: "horizontal",
      actionAlignment: "left",
    },
    adaptiveCard: { allowCustomStyle: false },
    textBlock: { headingLevel: 2 },
  };
}

/** What the renderer leaves to the page: buttons and fields as Teams draws them. */
export const styleSheet = (theme: Theme): string => {
  const { page, card, text, accent, border, field } = palettes[theme];
  return `
    body { margin: 0; padding: 12px; background: ${page}; color: ${text}; font-family: ${wordFont}; }
    .specimen { box-sizing: border-box; margin: 0 0 12px; padding: 8px; background: ${page}; }
    .specimen > .ac-adaptiveCard { border-radius: 6px; border: 1px solid ${border}; background: ${card} !important; }
    .ac-pushButton { padding: 5px 12px; border: 1px solid ${border}; border-radius: 4px; background: ${card}; color: ${text};
      font: 600 14px ${wordFont}; cursor: pointer; min-height: 32px; white-space: normal !important; text-align: left; }
    .ac-pushButton > div { white-space: normal !important; }
    .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
    .ac-actionSet > div { flex: 0 1 auto !important; }
    .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #ffffff; }
    .ac-pushButton.style-destructive { background: #c4314b; border-color: #c4314b; color: #ffffff; }
    .ac-input, select.ac-input { box-sizing: border-box; width: 100%; padding: 6px 8px; border: 1px solid ${border}; border-radius: 4px;
      background: ${field}; color: ${text}; font: 14px ${wordFont}; }
    .ac-input.ac-multiline { min-height: 72px; }
    .ac-choiceSetInput-expanded, .ac-toggleInput-container { color: ${text}; }
    .ac-selectable:focus-visible, .ac-pushButton:focus-visible { outline: 2px solid ${accent}; }
  `;
};
