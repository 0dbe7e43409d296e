using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>VALUES: its rows are there when the query starts, and then it is over.</summary>
public sealed class ValuesLeaf(ValuesNode node, IStage next)
{
    public void Start()
    {
        foreach (var row in node.Rows)
        {
            next.Push(new ProjectedRow(new SourceRow([]), row, null), 1);
        }

        next.EndBatch();
        next.Complete();
    }
}
