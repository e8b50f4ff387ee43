/// <reference types="vite/client" />
declare module 'virtual:error-words/id' {
  const words: Record<string, string>;
  export default words;
}
declare module 'virtual:error-words/en' {
  const words: Record<string, string>;
  export default words;
}
