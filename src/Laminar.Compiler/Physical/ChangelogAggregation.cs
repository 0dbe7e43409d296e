using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>What an aggregate has beside windows and folds where its input or its output is a changelog.</summary>
/// <param name="Emission">When changes are handed on.</param>
/// <param name="ReadsChangelog">Its rows may be taken back.</param>
/// <param name="Upserts">Readers know rows by the group's key: what a changed group was is not taken back.</param>
/// <param name="HasTime">Whether anything goes by event time.</param>
/// <param name="ResultCanFail">Whether HAVING or the output row can throw for some group.</param>
public sealed record ChangelogAggregation(Emission Emission, bool ReadsChangelog, bool Upserts, bool HasTime, bool ResultCanFail)
{
    /// <summary>How long a group without window is kept after its last row, in nanoseconds; 0 is for ever.</summary>
    public long Ttl { get; init; }

    /// <summary>Its time is the clock, by which a row goes at another time than it came: what asks for the first or the last goes by arrival.</summary>
    public bool IsByArrival { get; init; }
}
