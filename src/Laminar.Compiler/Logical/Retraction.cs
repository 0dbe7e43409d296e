namespace Laminar.Compiler.Logical;

/// <summary>Which aggregates can take a row out again: all built-in ones, and a user's own that has Remove.</summary>
public static class Retraction
{
    public static bool IsSupported(AggregateCall call) => call.User is not { HasRemove: false };
}
