namespace Laminar.Reference;

/// <summary>What a run counts.</summary>
public sealed class Tally
{
    public long RowsLate { get; set; }

    public long RowsBad { get; set; }

    /// <summary>The row that was counted last, as the stage that it failed in had it.</summary>
    public IRow? LastBad { get; set; }

    public long GroupsExpired { get; set; }

    /// <summary>Not null: some row fails only if a column that nobody needs is computed, so engine and oracle may differ on it.</summary>
    public string? OpenQuestion { get; set; }

    /// <summary>The open question is what a search for a match comes to that takes too long here: the only one that is the oracle's own.</summary>
    public bool IsSearchGivenUp { get; set; }
}
