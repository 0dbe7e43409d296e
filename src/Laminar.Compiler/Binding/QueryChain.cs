using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Binding;

/// <summary>Queries that read from each other, by class name: finds circles.</summary>
internal sealed class QueryChain
{
    public static readonly QueryChain Empty = new(new string[0]);

    private readonly string[] _names;

    private QueryChain(string[] names) => _names = names;

    public bool Contains(string name) => _names.Contains(name);

    public QueryChain Add(string name) => new(_names.Append(name).ToArray());

    /// <summary>"A → B → A", from the first time <paramref name="name"/> occurs.</summary>
    public string CircleTo(string name)
    {
        IEnumerable<string> circle = _names.SkipWhile(x => x != name).Append(name);
        return string.Join(" → ", circle.Select(Short));
    }

    private static string Short(string name) => name.StartsWith("global::", System.StringComparison.Ordinal) ? name.Substring(8) : name;
}
