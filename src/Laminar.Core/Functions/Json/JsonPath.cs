using System;
using System.Text;

namespace Laminar.Functions;

/// <summary>
/// A path into JSON, prepared with the query: from the root, member by member and element by element. Emitted code holds one for each path of a query.
/// </summary>
public sealed class JsonPath
{
    private readonly byte[]?[] _names;
    private readonly int[] _indices;

    /// <param name="names">For each step the member's name, null for an element.</param>
    /// <param name="indices">For each step the element's index, from zero.</param>
    public JsonPath(string?[] names, int[] indices)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = Array.ConvertAll(names, name => name is null ? null : Encoding.UTF8.GetBytes(name));
        _indices = indices;
    }

    /// <summary>Where the path leads; false where it leads nowhere.</summary>
    internal bool TryFollow(ReadOnlySpan<byte> root, out ReadOnlySpan<byte> value)
    {
        value = root;
        for (var i = 0; i < _names.Length; i++)
        {
            if (!(_names[i] is { } name ? JsonValues.TryMember(value, name, out value) : JsonValues.TryElement(value, _indices[i], out value)))
            {
                return false;
            }
        }

        return true;
    }
}
