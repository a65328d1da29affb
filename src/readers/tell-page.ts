/** Is told after each page of a file that has pages: how many are read, and of how many. */
export type TellPage = (done: number, total: number) => void;
