using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler;

namespace Laminar.Generators;

/// <summary>Names of the emitted files. They are compared without case, C# names with it.</summary>
internal static class FileNames
{
    /// <summary>The identities that would share a file with another.</summary>
    public static EquatableArray<string> Clashing(IEnumerable<string> identities) =>
        identities
            .GroupBy(Plain, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Skip(1).Any())
            .SelectMany(same => same)
            .OrderBy(identity => identity, StringComparer.Ordinal)
            .ToEquatableArray();

    public static string Of(string identity, EquatableArray<string> clashing) =>
        Plain(identity) + (clashing.Contains(identity) ? "." + Hash(identity) : "") + ".g.cs";

    /// <summary>Names of generic types and escaped ones have characters that files may not.</summary>
    private static string Plain(string identity) =>
        new(identity.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '-').ToArray());

    /// <summary>FNV-1a: the runtime's own hash differs from run to run.</summary>
    private static string Hash(string identity)
    {
        var hash = 2166136261u;
        foreach (var c in identity)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
