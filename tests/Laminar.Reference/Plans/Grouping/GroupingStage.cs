using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Reference;

/// <summary>
/// A GROUP BY of any kind: groups that have changed are shown when its EMIT says so. Whoever looks at the rows that were shown less those that were
/// taken back sees a group as it was when it was last shown.
/// </summary>
public abstract class GroupingStage(Grouping grouping, Emission emission, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    protected List<Group> Groups { get; } = [];

    protected Grouping Grouping => grouping;

    /// <summary>The greatest watermark so far, as the time column counts.</summary>
    protected long Watermark { get; set; } = long.MinValue;

    public override void EndBatch()
    {
        foreach (var group in Groups.Where(group => group.Dirty && IsDueAfterBatch(group)).ToList())
        {
            Show(group);
        }

        Groups.RemoveAll(group => group.Rows.Count == 0 && !group.Dirty);
        Next.EndBatch();
    }

    protected virtual bool IsDueAfterBatch(Group group) => emission.Kind == EmitKind.OnUpdate;

    /// <summary>The columns behind keys and aggregates.</summary>
    protected virtual object?[] Behind(Group group) => [];

    /// <summary>What is in the group is not what it was.</summary>
    protected void Changed(Group group)
    {
        group.Dirty = true;
        if (emission.Kind == EmitKind.Changes)
        {
            Show(group);
        }
    }

    protected void Show(Group group)
    {
        group.Dirty = false;
        var now = group.Rows.Count == 0 ? null : grouping.RowOf(group, Behind(group));
        if (now is not null && group.Shown.Count == 1 && group.Shown[0].Equals(now))
        {
            return;
        }

        group.Shown.ForEach(row => Next.Push(row, -1));
        group.Shown.Clear();
        if (now is not null)
        {
            group.Shown.Add(now);
            Emit(now);
        }
    }

    /// <summary>The next multiple of the EVERY interval after the watermark, if some group waits for one.</summary>
    protected long? NextInterval() => emission.Kind == EmitKind.Every && Groups.Exists(group => group.Dirty)
        ? (long?)System.Int128.Min(long.MaxValue, ((System.Int128)Instant.Floor(Watermark, emission.Every) + 1) * emission.Every)
        : null;

    protected void ShowAll()
    {
        foreach (var group in Groups.Where(group => group.Dirty).ToList())
        {
            Show(group);
        }

        Groups.RemoveAll(group => group.Rows.Count == 0);
    }

    private void Emit(SourceRow row)
    {
        var failed = Tally.RowsBad;
        Next.Push(row, 1);
        Tally.OpenQuestion ??= Tally.RowsBad == failed ? row.Failure : null;
    }
}
