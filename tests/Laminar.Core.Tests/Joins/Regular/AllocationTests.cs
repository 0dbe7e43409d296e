using System;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Xunit;

namespace Laminar.Core.Tests.Joins.Regular;

/// <summary>Nothing is allocated once as many rows have been kept as ever are.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void Rows_come_and_go()
    {
        var join = new RegularJoin<Item, Item, TextKey, Pair, Spec<FullPolicy>, SinkStage<Change<Pair>, Dropping>>(new QueryContext(null, null), new(new QueryContext(null, null), default));
        var rows = new Change<Item>[400];
        for (var turn = 0; turn < 400; turn++)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = new(new Item((i % 50) - 1, Words.Of(i % 9), i % 13), turn % 4 < 2 ? ChangeKind.Insert : ChangeKind.Delete);
            }

            using var section = turn < 100 ? default : HotPathGuard.Enter("Rows_come_and_go");
            if (turn % 2 == 0)
            {
                join.PushLeft(rows);
            }
            else
            {
                join.PushRight(rows);
            }
        }

        join.Free();
    }

    private readonly struct FullPolicy : IPolicy
    {
        public static JoinShape Shape => JoinShape.Full;

        public static bool Compares => false;
    }

    private readonly struct Dropping : ISink<Change<Pair>>
    {
        public void OnRows(ReadOnlySpan<Change<Pair>> rows)
        {
        }
    }
}
