using System.Collections.Generic;
using System.Globalization;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>
/// Names of output columns: the alias, the column's own name, the function's in lower case, else colN. Names must differ as C# members do, that is
/// ignoring case and underscores: made-up ones are numbered, written ones are an error.
/// </summary>
internal sealed class OutputNames(BindingContext context)
{
    private readonly HashSet<string> _taken = new();

    /// <summary>A name the user wrote, or that of a column.</summary>
    public string Written(string name, TextSpan span)
    {
        if (!_taken.Add(NameMatching.Fold(name)))
        {
            context.Report(BindingRules.DuplicateColumn, span, name);
        }

        return name;
    }

    public string MadeUp(string name)
    {
        var candidate = name;
        for (var i = 2; !_taken.Add(NameMatching.Fold(candidate)); i++)
        {
            candidate = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }

    /// <summary>The function a computed column is named after; null where none stands outermost.</summary>
    public static string? OfFunction(ExpressionSyntax syntax) => syntax switch
    {
        CallSyntax call => call.Name.Last.Text.ToLowerInvariant(),
        ExtractSyntax => "extract",
        CastSyntax cast => OfFunction(cast.Operand),
        ScalarQuerySyntax { Query.Body: SelectSyntax { Items: { Count: 1 } items } } => items[0].Alias?.Text ?? (items[0].Expression is NameSyntax name ? name.Name.Last.Text : OfFunction(items[0].Expression)),
        _ => null,
    };
}
