using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>TUMBLE, HOP and CUMULATE: a row's windows follow from its time.</summary>
public sealed class FixedWindowStage(WindowAggregateNode node, Grouping grouping, Chain chain, IStage next, Tally tally)
    : WindowStage(node, grouping, chain, next, tally)
{
    protected override bool IsLate(long time, IRow row) => WindowAssignment.Of(time, Node.Window).TrueForAll(IsClosed);

    protected override void Fold(long time, object?[] key, Contribution contribution, int weight)
    {
        foreach (var window in WindowAssignment.Of(time, Node.Window).Where(window => !IsClosed(window)))
        {
            var group = Groups.Find(group => group.Window == window && ValueOrder.SameAll(group.Key, key));
            if (group is null)
            {
                group = new Group(window, key);
                Groups.Add(group);
            }

            if (weight > 0)
            {
                group.Rows.Add(contribution);
            }
            else
            {
                group.Remove(contribution);
            }

            Changed(group);
        }
    }
}
