using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.HotPath;

/// <summary>A method on the hot path, how grave it is to break a rule there, and where the hot path began.</summary>
internal sealed record Reached(IMethodSymbol Method, DiagnosticSeverity Severity, IMethodSymbol Root)
{
    /// <summary>Ends the message.</summary>
    public string How =>
        SymbolEqualityComparer.Default.Equals(Method, Root)
            ? $"'{Name(Root)}'"
            : $"'{Name(Method)}', reached from '{Name(Root)}'";

    private static string Name(IMethodSymbol method) => method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
