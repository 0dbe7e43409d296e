using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Names;

/// <summary>The attributes that make a C# declaration a table or something to call.</summary>
public static class LaminarAttributes
{
    public const string Stream = "Laminar.StreamAttribute";

    public const string LookupTable = "Laminar.LookupTableAttribute";

    public const string StreamQuery = "Laminar.StreamQueryAttribute";

    public const string StreamScript = "Laminar.StreamScriptAttribute";

    public const string SqlFunction = "Laminar.SqlFunctionAttribute";

    public const string SqlAggregate = "Laminar.SqlAggregateAttribute";

    public static bool IsSqlFunction(ISymbol symbol) => Find(symbol, "SqlFunctionAttribute") is not null;

    public static bool IsSqlAggregate(ISymbol symbol) => Find(symbol, "SqlAggregateAttribute") is not null;

    /// <summary>What makes a type rows that SQL reads: those of a stream, or of a table that is looked up.</summary>
    public static AttributeData? FindStream(ISymbol symbol) => Find(symbol, "StreamAttribute") ?? Find(symbol, "LookupTableAttribute");

    public static bool IsLookupTable(AttributeData attribute) => attribute.AttributeClass?.Name == "LookupTableAttribute";

    public static AttributeData? FindStreamQuery(ISymbol symbol) => Find(symbol, "StreamQueryAttribute");

    public static AttributeData? FindStreamScript(ISymbol symbol) => Find(symbol, "StreamScriptAttribute");

    /// <summary>A positional member takes the attribute where it is written: on the parameter.</summary>
    public static bool IsBounded(ISymbol member) => Find(member, "BoundedAttribute") is not null
        || member.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
            .Any(parameter => parameter.Name == member.Name && Find(parameter, "BoundedAttribute") is not null);

    private static AttributeData? Find(ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is
        {
            ContainingNamespace: { Name: "Laminar", ContainingNamespace.IsGlobalNamespace: true },
        } type && type.Name == name);
}
