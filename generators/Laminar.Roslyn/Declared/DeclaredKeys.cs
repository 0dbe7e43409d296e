using System.Collections.Generic;
using System.Linq;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>What is equal in the rows that are joined: methods marked [JoinKey], by the names of the keys.</summary>
internal sealed class DeclaredKeys
{
    private readonly DeclaredSources _sources;
    private readonly List<IGrouping<string, DeclaredMember>> _keys;
    private readonly HashSet<string> _used = new();

    public DeclaredKeys(DeclaredSources sources, IEnumerable<DeclaredMember> members)
    {
        _sources = sources;
        _keys = members.Where(x => x.Role == MemberRole.JoinKey).GroupBy(x => x.Attribute.ConstructorArguments.FirstOrDefault().Value as string ?? x.Name).ToList();
    }

    /// <summary>The sides of the equations of a join: what of the first source before it that has the key, and of the joined one.</summary>
    public IEnumerable<(DeclaredMember Left, DeclaredSource Of, DeclaredMember Right)> Of(DeclaredSource joined)
    {
        foreach (var key in _keys)
        {
            var left = _sources.All.TakeWhile(source => source != joined).Select(source => (Source: source, Member: Method(key, source))).FirstOrDefault(side => side.Member is not null);
            if (left.Member is not null && Method(key, joined) is { } right)
            {
                _used.Add(key.Key);
                yield return (left.Member, left.Source, right);
            }
        }
    }

    /// <summary>Keys of which a side is missing, or that one side has twice.</summary>
    public IEnumerable<Diagnostic> Findings(INamedTypeSymbol type)
    {
        foreach (var key in _keys)
        {
            var twice = key.GroupBy(x => _sources.Of(x.Method!.Parameters[0])).Any(same => same.Count() > 1);
            if (twice || !_used.Contains(key.Key))
            {
                yield return Descriptors.At(
                    MemberPlaces.NameOf(key.First().Method!), MemberRules.UnfitJoin, type.Name, string.Join("' and '", _sources.Joined.Select(x => x.Type.Name)),
                    $"the key '{key.Key}' needs one method that takes 'in {string.Join("' and one that takes 'in ", _sources.Types.Select(x => x.Name))}'");
            }
        }
    }

    /// <summary>The key's method for a source; where a stream is joined with itself, one for both of its rows will do.</summary>
    private DeclaredMember? Method(IEnumerable<DeclaredMember> key, DeclaredSource source) =>
        key.FirstOrDefault(x => _sources.Of(x.Method!.Parameters[0]) == source) ?? key.FirstOrDefault(x => source.IsRow(x.Method!.Parameters[0]));
}
