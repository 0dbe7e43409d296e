using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Streams;

/// <summary>[LookupTable] on a type that implements ILookupTable: a table that is asked when a row needs it.</summary>
internal sealed class AskedLookup(INamedTypeSymbol type, StreamArguments arguments, List<Diagnostic> findings)
{
    private const int MostRetries = 100;

    /// <summary>The interface; null where the type is the row of a table that the query keeps.</summary>
    public INamedTypeSymbol? Interface { get; } = type.AllInterfaces.Concat(type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Interface ? [type] : []).FirstOrDefault(IsLookup);

    /// <summary>Its rows.</summary>
    public INamedTypeSymbol? Row => Interface?.TypeArguments[1] as INamedTypeSymbol;

    /// <summary>What is asked, and how; null where nothing is.</summary>
    public AskedTable? Read(IReadOnlyList<Column> columns, IReadOnlyList<int> key, IReadOnlyList<ISymbol> members)
    {
        if (Interface is null)
        {
            CheckKept();
            return null;
        }

        if (type.AllInterfaces.Count(IsLookup) > 1)
        {
            Cannot("it implements ILookupTable of several types; give each table a type of its own");
        }
        else if (type.IsValueType)
        {
            Cannot("it is a struct, of which a query would have a copy; make it a class");
        }
        else if (key.Count == 0)
        {
            Cannot("no member of its rows is said to be its key; name it: [LookupTable(nameof(" + Interface.TypeArguments[1].Name + ".…))]");
        }
        else
        {
            CheckKey(key.Select(index => columns[index]).ToList(), members);
            CheckColumns(columns);
        }

        return new AskedTable(
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Length("Ttl", arguments.Ttl, "an answer cannot end before it comes: it must be zero or more"),
            Number("MaxEntries", AskedTable.DefaultMaxEntries, 1, int.MaxValue / 2),
            Number("MaxInFlight", AskedTable.DefaultMaxInFlight, 1, AskedTable.MostInFlight),
            Number("Retries", 0, 0, MostRetries))
        {
            Timeout = Length("Timeout", arguments.Timeout, "a request cannot end before it is made: it must be zero or more"),
            RetryPause = RetryPause(),
        };
    }

    private long RetryPause()
    {
        if (arguments.Says("RetryPause") && arguments.Number("Retries") == 0)
        {
            findings.Add(Descriptors.At(arguments.Place("RetryPause"), LookupRules.AskedSetting, "RetryPause", "it is before a question is asked again, and Retries, which says how often, is 0"));
        }

        return Length("RetryPause", arguments.RetryPause, "a question cannot be asked again before it has failed: it must be zero or more");
    }

    private void CheckKey(List<Column> key, IReadOnlyList<ISymbol> members)
    {
        var types = key.Select(column => RowMembers.TypeOf(members.First(member => RowMembers.Escape(member.Name) == column.Member))).Select(NotNull).ToList();
        var wanted = types.Count == 1 ? Text(types[0]) : $"({string.Join(", ", types.Select(Text))})";
        var asked = Interface!.TypeArguments[0];
        var parts = asked is INamedTypeSymbol { IsTupleType: true } tuple ? tuple.TupleElements.Select(element => element.Type).ToList() : [asked];
        if (parts.Count != types.Count || !parts.Zip(types, (part, member) => SymbolEqualityComparer.Default.Equals(part, member)).All(same => same))
        {
            findings.Add(Descriptors.At(arguments.Whole, LookupRules.AskedKey, type.Name, Text(asked), wanted, Text(Interface.TypeArguments[1])));
        }

        if (key.FirstOrDefault(column => column.Type.IsComposite) is { } composite)
        {
            Cannot($"its key '{composite.Name}' is an array; give it a key of single values");
        }
    }

    /// <summary>An answer comes from another thread, where nobody keeps the bytes of a text alive.</summary>
    private void CheckColumns(IReadOnlyList<Column> columns)
    {
        if (columns.FirstOrDefault(column => column.Clr == ClrKind.Utf8) is { } bytes)
        {
            Cannot($"its column '{bytes.Name}' is {(bytes.Type.IsComposite ? "packed" : "UTF-8")} memory, which an answer cannot keep alive; make it {(bytes.Type.IsComposite ? "an array" : "a string")}");
        }
    }

    private void CheckKept()
    {
        foreach (var name in new[] { "Ttl", "MaxEntries", "MaxInFlight", "Retries", "Timeout", "RetryPause" }.Where(arguments.Says))
        {
            findings.Add(Descriptors.At(arguments.Place(name), LookupRules.AskedSetting, name, $"{type.Name} is the row of a table that the query keeps whole, which asks nobody; it is for a type that implements ILookupTable<TKey, TRow>"));
        }
    }

    private long Length(string name, string? text, string whenNegative)
    {
        if (text is null)
        {
            return 0;
        }

        if (Delay.Read(text, out var nanoseconds) is { } problem)
        {
            findings.Add(Descriptors.At(arguments.Place(name), LookupRules.AskedSetting, name, text.StartsWith("-", System.StringComparison.Ordinal) ? whenNegative : problem));
        }

        return nanoseconds;
    }

    private int Number(string name, int unsaid, int least, int most)
    {
        if (!arguments.Says(name))
        {
            return unsaid;
        }

        var number = arguments.Number(name);
        if (number >= least && number <= most)
        {
            return number;
        }

        findings.Add(Descriptors.At(arguments.Place(name), LookupRules.AskedSetting, name, $"it is from {least} to {most}"));
        return unsaid;
    }

    private void Cannot(string reason) => findings.Add(Descriptors.At(arguments.Whole, LookupRules.AskedTable, type.Name, reason));

    private static bool IsLookup(INamedTypeSymbol type) => type is { Name: "ILookupTable", Arity: 2, ContainingNamespace: { Name: "Laminar", ContainingNamespace.IsGlobalNamespace: true } };

    private static ITypeSymbol NotNull(ITypeSymbol type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static string Text(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
