namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0270–LAM0272: the WINDOW clause.</summary>
public static class WindowRules
{
    public static readonly Rule Unknown = new("LAM0270", Severity.Error, "Unknown window", "no window in front of this is named '{0}'{1}");

    public static readonly Rule Twice = new("LAM0271", Severity.Error, "Window that is named twice", "WINDOW {0} is there twice; rename one of them");

    public static readonly Rule Parts = new("LAM0272", Severity.Error, "Window that says a thing twice", "window '{0}' has {1}");
}
