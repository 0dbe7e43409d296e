using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

internal static class RepeatPrinter
{
    public static void Print(PlanText text, RepeatStage stage)
    {
        text.Line("repeat rows");
        text.Item("times", Printable.Text(stage.Count) + ", none where that is zero or less");
        text.Item("output", string.Join(", ", stage.Output.Select(column => Printable.Text(column.Name))));
        text.Item("emits", ChangelogPrinter.Mode(stage.Changes) + ", at once" + (stage.ReadsChangelog ? ": where a number changes, as many as it has changed by" : ""));
        text.Item("state", "none");
    }
}
