using Laminar.Core.Tests.Operators;

namespace Laminar.Core.Tests.Changelogs;

/// <summary>What comes in: rows, or a changelog of rows.</summary>
public interface IInputOf<T>
{
    static abstract Row RowOf(in T input);

    static abstract int WeightOf(in T input);
}

public readonly struct Rows : IInputOf<Row>
{
    public static Row RowOf(in Row input) => input;

    public static int WeightOf(in Row input) => 1;
}

public readonly struct ChangesOfRows : IInputOf<Change<Row>>
{
    public static Row RowOf(in Change<Row> input) => input.Row;

    public static int WeightOf(in Change<Row> input) => input.Weight;
}
