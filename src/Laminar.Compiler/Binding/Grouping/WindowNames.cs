using System;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>Names of windows and of the functions that read one: TUMBLE, TUMBLE_START, HOP_ROWTIME, …</summary>
internal static class WindowNames
{
    public static readonly string[] Windows = { "TUMBLE", "HOP", "SLIDE", "SESSION", "CUMULATE" };

    public static bool IsWindow(string upperName) => Array.IndexOf(Windows, upperName) >= 0;

    public static bool IsWindow(ExpressionSyntax syntax) =>
        syntax is CallSyntax { Name.Parts.Count: 1, Over: null } call && IsWindow(call.Name.Last.Text.ToUpperInvariant());

    public static bool IsField(string upperName) => FieldOf(upperName, out _) is not null;

    /// <summary>TUMBLE_END → the end, of a TUMBLE.</summary>
    public static WindowField? FieldOf(string upperName, out string window)
    {
        var split = upperName.IndexOf('_');
        window = split < 0 ? string.Empty : upperName.Substring(0, split);
        if (!IsWindow(window))
        {
            return null;
        }

        return upperName.Substring(split + 1) switch
        {
            "START" => WindowField.Start,
            "END" => WindowField.End,
            "ROWTIME" or "TIME" => WindowField.Time,
            _ => null,
        };
    }
}
