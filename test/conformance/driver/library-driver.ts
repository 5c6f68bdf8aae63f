import { COMPLETE } from "../complete-converter.ts";
import { serve } from "./serve.ts";

serve(COMPLETE);
