using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Catalog;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Names;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Streams;

/// <summary>A [Stream] type as the compiler sees it, and what is wrong with its declaration.</summary>
public sealed record RowType(StreamEntry Entry, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Reads a type; <paramref name="name"/> is the name that SQL gave it.</summary>
    public static RowType Read(string name, INamedTypeSymbol type, AttributeData attribute)
    {
        var arguments = StreamArguments.Of(attribute);
        var findings = new List<Diagnostic>();
        var asked = LaminarAttributes.IsLookupTable(attribute) ? new AskedLookup(type, arguments, findings) : null;
        foreach (var seen in asked?.Row is { } given ? new[] { type, given } : new[] { type })
        {
            if (RowShape.Unsuitable(seen) is var (reason, advice))
            {
                findings.Add(Descriptors.At(arguments.Whole, DeclarationRules.UnsuitableRow, seen.Name, reason, advice));
            }
        }

        type = asked?.Row ?? type;
        var members = RowMembers.Of(type).ToList();
        var columns = new List<Column>();
        var unusable = new List<UnusableColumn>();
        foreach (var member in members)
        {
            var memberType = RowMembers.TypeOf(member);
            if (NestedColumns.Of(member, type) is { Count: > 0 } found)
            {
                columns.AddRange(found);
            }
            else
            {
                unusable.Add(new UnusableColumn(member.Name, memberType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
            }
        }

        var construction = RowConstructor.Of(type, columns);
        var eventTime = EventTime.Bind(arguments, members, columns, findings);
        var clrName = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var key = LookupKey.Read(arguments, columns, findings);
        var entry = new StreamEntry(
            name, clrName, columns.ToEquatableArray(), eventTime, new Watermark(arguments, columns, findings).Read(), unusable.ToEquatableArray(), construction)
        {
            IsLookup = LaminarAttributes.IsLookupTable(attribute),
            Key = key,
            Asked = asked?.Read(columns, key.ToList(), members),
        };
        return new RowType(entry, findings);
    }
}
