/** Where the page starts: two views, of which the address says the one in front. */
import { readAddress } from "./address.ts";
import { CompileView } from "./compile.ts";
import { byId } from "./dom.ts";
import { startTheme } from "./theme.ts";
import { Compiler } from "./worker/client.ts";

const compiler = new Compiler();
startTheme();
byId("compile").hidden = false;
const compileView = await CompileView.start(compiler);
