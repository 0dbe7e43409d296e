using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Diagnostics;

/// <summary>The compiler's rules as Roslyn knows them.</summary>
public static class Descriptors
{
    /// <summary>A finding of <paramref name="rule"/> at a real place in a syntax tree, so that pragmas and .editorconfig reach it.</summary>
    public static Diagnostic At(Location location, Rule rule, params string[] arguments) =>
        Diagnostic.Create(Of(rule), location, arguments.Cast<object>().ToArray());

    public static Diagnostic At(Location location, SqlDiagnostic finding) =>
        Diagnostic.Create(Of(finding.Rule), location, finding.Arguments.Cast<object>().ToArray());

    /// <summary>As the first overload, with the edit that puts it right: an editor offers it.</summary>
    public static Diagnostic Fixable(Location location, Rule rule, CodeEdit edit, params string[] arguments) =>
        Diagnostic.Create(Of(rule), location, new[] { edit.Place }, edit.Properties, arguments.Cast<object>().ToArray());

    private static DiagnosticDescriptor Of(Rule rule) =>
        new(rule.Id, rule.Title, rule.Message, Category(rule.Id), Convert(rule.Severity), isEnabledByDefault: true, helpLinkUri: rule.HelpPage);

    private static string Category(string id) => id[3] switch
    {
        '0' => "Laminar.Sql",
        '1' => "Laminar.Declarations",
        '2' => "Laminar.Streaming",
        _ => "Laminar",
    };

    private static DiagnosticSeverity Convert(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
