namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0270–LAM0272: the WINDOW clause. LAM0510–LAM0511: windows in FROM.</summary>
public static class WindowRules
{
    public static readonly Rule Unknown = new("LAM0270", Severity.Error, "Unknown window", "no window in front of this is named '{0}'{1}");

    public static readonly Rule Twice = new("LAM0271", Severity.Error, "Window that is named twice", "WINDOW {0} is there twice; rename one of them");

    public static readonly Rule Parts = new("LAM0272", Severity.Error, "Window that says a thing twice", "window '{0}' has {1}");

    public static readonly Rule NoTable = new(
        "LAM0510", Severity.Error, "Window in FROM without a table", "{0} in FROM takes its table first, then the column of its time: {0}(TABLE t, DESCRIPTOR(ts), …), or {0}(t, ts, …) in short");

    public static readonly Rule UnknownTableFunction = new("LAM0511", Severity.Error, "Unknown table function", "there is no table function {0}{1}");
}
