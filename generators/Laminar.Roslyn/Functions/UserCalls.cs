using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Binding;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Roslyn.Names;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Functions;

/// <summary>Finds the [SqlFunction] methods and [SqlAggregate] structs that a query calls: what C# sees where the query stands, in any case, with or without underscores.</summary>
internal static class UserCalls
{
    /// <param name="around">The class of the query or around its constant, whose members it sees.</param>
    public static TableCatalog Resolve(Compilation compilation, TableCatalog tables, QuerySyntax query, INameScope scope, INamedTypeSymbol? around)
    {
        var names = TableNames.CallsIn(query).Where(name => name.Parts.Count > 1 || name.Last.Quoted || !BuiltInNames.Contains(name.Last.Text.ToUpperInvariant())).ToList();
        if (names.Count == 0)
        {
            return tables;
        }

        var functions = new List<ScalarFunction>();
        var aggregates = new List<UserAggregate>();
        var unresolved = false;
        foreach (var name in names)
        {
            var found = Symbols(name, scope, around).Where(symbol => compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly)).ToList();
            var own = found.OfType<IMethodSymbol>().Where(LaminarAttributes.IsSqlFunction).Select(x => FunctionMethod.Read(name.ToString(), x).Function).OfType<ScalarFunction>().ToList();
            var structs = found.OfType<INamedTypeSymbol>().Where(LaminarAttributes.IsSqlAggregate).Select(x => AggregateStruct.Read(name.ToString(), x).Aggregate).OfType<UserAggregate>().ToList();
            functions.AddRange(own);
            aggregates.AddRange(structs.Take(1));
            unresolved |= own.Count == 0 && structs.Count == 0;
        }

        return tables with
        {
            Functions = functions.ToEquatableArray(),
            Aggregates = aggregates.ToEquatableArray(),
            NearFunctions = unresolved ? Near(scope, around) : default,
        };
    }

    private static IEnumerable<ISymbol> Symbols(QualifiedName name, INameScope scope, INamedTypeSymbol? around)
    {
        var last = name.Last;
        if (name.Parts.Count > 1)
        {
            return scope.Find(name.Parts.Take(name.Parts.Count - 1).Select(part => part.Text).ToList()).SelectMany(type => type.GetMembers()).Where(member => IsMeant(member.Name, last));
        }

        return Own(around).Where(member => IsMeant(member.Name, last)).Concat(scope.FindCallable(other => IsMeant(other, last))).Distinct(SymbolEqualityComparer.Default).OfType<ISymbol>();
    }

    /// <summary>Members of the query's class and of those around it.</summary>
    private static IEnumerable<ISymbol> Own(INamedTypeSymbol? around)
    {
        for (var type = around; type is not null; type = type.ContainingType)
        {
            foreach (var member in type.GetMembers())
            {
                yield return member;
            }
        }
    }

    /// <summary>As columns are matched: quoted exactly, else ignoring case and underscores.</summary>
    private static bool IsMeant(string name, Identifier written) =>
        written.Quoted ? name == written.Text : string.Equals(name.Replace("_", ""), written.Text.Replace("_", ""), StringComparison.OrdinalIgnoreCase);

    private static EquatableArray<string> Near(INameScope scope, INamedTypeSymbol? around) =>
        Own(around).Concat(scope.FindCallable(_ => true)).Where(x => LaminarAttributes.IsSqlFunction(x) || LaminarAttributes.IsSqlAggregate(x))
            .Select(x => x.Name).Distinct().OrderBy(x => x, StringComparer.Ordinal).ToEquatableArray();
}
