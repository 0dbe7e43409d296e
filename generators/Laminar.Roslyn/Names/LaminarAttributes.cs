using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Names;

/// <summary>The attributes that make a C# declaration a table.</summary>
public static class LaminarAttributes
{
    public const string Stream = "Laminar.StreamAttribute";

    public const string StreamQuery = "Laminar.StreamQueryAttribute";

    public const string StreamScript = "Laminar.StreamScriptAttribute";

    public static AttributeData? FindStream(ISymbol symbol) => Find(symbol, "StreamAttribute");

    public static AttributeData? FindStreamQuery(ISymbol symbol) => Find(symbol, "StreamQueryAttribute");

    public static AttributeData? FindStreamScript(ISymbol symbol) => Find(symbol, "StreamScriptAttribute");

    private static AttributeData? Find(ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is
        {
            ContainingNamespace: { Name: "Laminar", ContainingNamespace.IsGlobalNamespace: true },
        } type && type.Name == name);
}
