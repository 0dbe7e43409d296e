using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>What a declared query reads: what it says From, and what its [Join]s bring, in their order.</summary>
internal sealed class DeclaredSources
{
    private DeclaredSources(IReadOnlyList<DeclaredSource> all) => All = all;

    public IReadOnlyList<DeclaredSource> All { get; }

    public DeclaredSource From => All[0];

    public IEnumerable<DeclaredSource> Joined => All.Skip(1);

    /// <summary>How messages name them all.</summary>
    public string Names => string.Join("' and '", Types.Select(x => x.Name));

    /// <summary>How messages name parameters that take a row.</summary>
    public string Rows => string.Join("' or 'in ", Types.Select(x => x.Name));

    public IEnumerable<INamedTypeSymbol> Types => All.Select(x => x.Type).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);

    public static DeclaredSources Of(INamedTypeSymbol type, INamedTypeSymbol from, List<Diagnostic> findings)
    {
        var all = new List<DeclaredSource> { new("r", from) };
        foreach (var join in MemberAttributes.All(type, "Join"))
        {
            if (join.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol with)
            {
                var source = new DeclaredSource("j" + (all.Count == 1 ? "" : all.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)), with) { Join = join };
                if (all.Any(other => IsSame(other.Type, with) && string.Equals(other.Name, source.Name, StringComparison.Ordinal)))
                {
                    findings.Add(Descriptors.At(
                        join.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? Location.None, MemberRules.UnfitJoin, type.Name, with.Name,
                        $"'{with.Name}' is there already, and members could not tell its rows apart; say As = \"other\", and take this one as 'in {with.Name} other'"));
                    continue;
                }

                all.Add(source);
            }
        }

        return new DeclaredSources(all);
    }

    /// <summary>Whose row a parameter takes: of several of that type, the one that is named so, else the one that has no name. Null where it takes none.</summary>
    public DeclaredSource? Of(IParameterSymbol parameter)
    {
        var ofType = All.Where(source => source.IsRow(parameter)).ToList();
        return ofType.Count <= 1 ? ofType.FirstOrDefault() : ofType.FirstOrDefault(source => source.Name == parameter.Name) ?? ofType.First(source => source.Name is null || source == ofType[0]);
    }

    public bool IsRow(IParameterSymbol parameter) => All.Any(source => source.IsRow(parameter));

    private static bool IsSame(INamedTypeSymbol left, INamedTypeSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
