using System.Collections.Generic;

namespace Laminar.Compiler.Scripts;

/// <summary>What a script is compiled for.</summary>
public sealed record ScriptOptions
{
    public static readonly ScriptOptions Default = new();

    /// <summary>Where its types stand.</summary>
    public ScriptPlace Place { get; init; } = ScriptPlace.Alone;

    /// <summary>Files for sources, by source name ignoring case: instead of, or in place of, their 'path'.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a source without a file is an error: where the script is about to run.</summary>
    public bool NeedsFiles { get; init; }

    /// <summary>State that can grow without end is allowed from outside, with a warning.</summary>
    public bool AllowsUnboundedState { get; init; }

    /// <summary>Only what its names stand for is wanted: queries are neither checked nor emitted.</summary>
    public bool TablesOnly { get; init; }
}
