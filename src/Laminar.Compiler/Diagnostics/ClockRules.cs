namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0330–LAM0334: the query's clock.</summary>
public static class ClockRules
{
    public static readonly Rule OverChanges = new(
        "LAM0330", Severity.Error, "Clock over rows that are taken back",
        "{0} says the time at which a row comes, and rows here may go again: they would go with another time than they came with; ask for it of rows that stay, such as those of a stream or of closed windows");
}
