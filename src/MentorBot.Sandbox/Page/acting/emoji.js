/** @param {HTMLElement} anchor @param {(emoji: string) => void} onChoose */
export const openEmojiPicker = (anchor, onChoose) => void [anchor, onChoose];
