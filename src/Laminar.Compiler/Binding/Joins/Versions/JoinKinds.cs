using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>Joins as SQL writes them.</summary>
internal static class JoinKinds
{
    public static bool IsAsof(JoinKind kind) => kind is JoinKind.Asof or JoinKind.AsofLeft;

    public static string Text(JoinKind kind) => kind switch
    {
        JoinKind.Comma => "several tables in FROM",
        JoinKind.Inner => "JOIN",
        JoinKind.Asof => "ASOF JOIN",
        JoinKind.AsofLeft => "ASOF LEFT JOIN",
        JoinKind.TemporalProbe => "TEMPORAL PROBE JOIN",
        _ => kind.ToString().ToUpperInvariant() + " JOIN",
    };
}
