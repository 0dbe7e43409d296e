using System;
using Laminar.Formats;

namespace Laminar.Cli.Output;

/// <summary>Folds a changelog into what it leaves.</summary>
internal readonly struct FoldingSink<TRow, TWriter>(Contents<TRow, TWriter> contents) : ISink<Change<TRow>>
    where TWriter : IRowWriter<TRow>
{
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode | HotPathAllow.Dispatch | HotPathAllow.InputOutput | HotPathAllow.Nondeterminism, Because = "it keeps text for people; lifted from the guard")]
    public void OnRows(ReadOnlySpan<Change<TRow>> rows)
    {
        // What is kept is text: rows' own text is gone with the batch.
        using var lifted = HotPathGuard.Lift();
        foreach (ref readonly var row in rows)
        {
            contents.Fold(row.Row, row.Kind);
        }
    }
}
