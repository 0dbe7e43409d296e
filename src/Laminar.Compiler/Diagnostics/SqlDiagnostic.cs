using System.Globalization;
using System.Linq;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Diagnostics;

/// <summary>A finding at a place in the SQL text.</summary>
public sealed record SqlDiagnostic(Rule Rule, TextSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>Edits that answer it, the likeliest first.</summary>
    public EquatableArray<SqlFix> Fixes { get; init; }

    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.Message, Arguments.Cast<object>().ToArray());
}
