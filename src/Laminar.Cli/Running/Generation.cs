using System.Linq;
using Laminar.Compiler.Scripts;
using Laminar.Connectors;

namespace Laminar.Cli.Running;

/// <summary>What a script says about datagen, as the connector takes it.</summary>
internal static class Generation
{
    public static DatagenOptions Of(GeneratorOptions options, System.TimeProvider time) => new()
    {
        Time = time,
        RowsPerSecond = options.RowsPerSecond ?? DatagenOptions.DefaultRate,
        IsTimed = options.RowsPerSecond is not null || options.Rows is null,
        Rows = options.Rows,
        Seed = options.Seed,
        Start = options.Start is { } start ? new Timestamp(start) : null,
        Fields = [.. options.Fields.Select(Field)],
    };

    private static DatagenField Field(GeneratedField field) => new()
    {
        IsSequence = field.IsSequence,
        Min = field.Min,
        Max = field.Max,
        Length = field.Length,
        MaxPast = System.TimeSpan.FromTicks(field.MaxPast / 100),
        NullRate = field.NullRate,
    };
}
