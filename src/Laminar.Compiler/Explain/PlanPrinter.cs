using System.Globalization;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

/// <summary>EXPLAIN.</summary>
public static class PlanPrinter
{
    public static string Explain(PhysicalPlan plan) =>
        string.Format(CultureInfo.InvariantCulture, "{0} -> {1} stages, layout {2:x16}\n", Printable.Text(plan.Input.Name), plan.Stages.Count, plan.Layout);
}
