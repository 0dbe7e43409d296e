using System.Linq;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>What users call: Start, Push, and reading and writing files.</summary>
internal static class EntryEmitter
{
    private const string Options = OperatorCatalog.QueryOptions + "? options = null";

    public static void EmitStart(CodeWriter writer, QueryNames names)
    {
        var sink = $"{OperatorCatalog.DelegateSink}<{names.Result}>";
        var going = $"its {(names.IsChangelog ? "changes" : "rows")} go to <paramref name=\"sink\"/> during Push, AdvanceWatermark and Complete";
        var (declared, given) = (names.LookupParameters, names.LookupArguments);
        if (names.Late is { } late)
        {
            EmitStart(writer, names, late, sink, going);
            return;
        }

        writer.Blank().Line($"/// <summary>Starts the query; {going}.</summary>");
        writer.Line($"public static {names.Class} Start({OperatorCatalog.RowsHandler}<{names.Result}> sink, {declared}{Options}) =>");
        writer.Continued($"new {names.Run}<{sink}>(new {sink}(sink), {given}options);");
        writer.Blank().Line("/// <summary>Starts the query with a struct as its sink, which is called without any dispatch.</summary>");
        writer.Line($"public static {names.Run}<TSink> Start<TSink>(TSink sink, {declared}{Options}) where TSink : struct, {OperatorCatalog.Sink}<{names.Result}> =>");
        writer.Continued($"new {names.Run}<TSink>(sink, {given}options);");
    }

    /// <summary>With a second output, which users have asked for: there is no form without it.</summary>
    private static void EmitStart(CodeWriter writer, QueryNames names, string late, string sink, string going)
    {
        var (declared, given) = (names.LookupParameters, names.LookupArguments);
        var lateSink = $"{OperatorCatalog.DelegateSink}<{late}>";
        writer.Blank().Line($"/// <summary>Starts the query; {going}, rows that come too late go to <paramref name=\"late\"/> during Push.</summary>");
        writer.Line($"public static {names.Class} Start({OperatorCatalog.RowsHandler}<{names.Result}> sink, {OperatorCatalog.RowsHandler}<{late}> late, {declared}{Options}) =>");
        writer.Continued($"new {names.Run}<{sink}, {lateSink}>(new {sink}(sink), new {lateSink}(late), {given}options);");
        writer.Blank().Line("/// <summary>Starts the query with structs as its sinks; the first is called without any dispatch.</summary>");
        writer.Line($"public static {names.Run}<TSink, TLate> Start<TSink, TLate>(TSink sink, TLate late, {declared}{Options})");
        writer.Continued($"where TSink : struct, {OperatorCatalog.Sink}<{names.Result}> where TLate : struct, {OperatorCatalog.Sink}<{late}> =>");
        writer.Continued($"new {names.Run}<TSink, TLate>(sink, late, {given}options);");
    }

    public static void EmitPushes(CodeWriter writer, EquatableArray<InputStream> inputs)
    {
        foreach (var input in inputs)
        {
            writer.Blank().Line("/// <inheritdoc/>");
            writer.Line($"public abstract void Push(global::System.ReadOnlySpan<{input.PushedType}> rows);");
            writer.Blank().Line("/// <inheritdoc/>");
            writer.Line($"public abstract void Push(in {input.PushedType} row);");
            if (input.IsPartitioned)
            {
                writer.Blank().Line($"/// <summary>A batch of one of the stream's partitions, from 0 to {input.Watermark!.Strategy.Partitions - 1}; without a number, it is the first's.</summary>");
                writer.Line($"public abstract void Push(global::System.ReadOnlySpan<{input.PushedType}> rows, int partition);");
            }
        }
    }

    public static void EmitFiles(CodeWriter writer, EquatableArray<InputStream> inputs, QueryNames names)
    {
        if (inputs.Count > 1)
        {
            var rows = inputs.Where(input => !input.IsChangelog).ToEquatableArray();
            EmitReaders(writer, "PushCsv", "CSV", OperatorCatalog.CsvReader, rows, names);
            EmitReaders(writer, "PushJsonLines", "JSON lines", OperatorCatalog.JsonLinesReader, rows, names);
            EmitReaders(writer, "PushDebezium", "Debezium's envelopes", OperatorCatalog.DebeziumReader, inputs.Where(input => input.IsChangelog).ToEquatableArray(), names);
        }
        else if (inputs.Count == 1 && inputs[0] is { Construction: not null, IsChangelog: true })
        {
            EmitReader(writer, "PushDebezium", "Debezium's envelopes", OperatorCatalog.DebeziumReader, inputs[0].ClrName, names);
        }
        else if (inputs.Count == 1 && inputs[0].Construction is not null)
        {
            EmitReader(writer, "PushCsv", "CSV", OperatorCatalog.CsvReader, inputs[0].ClrName, names);
            EmitReader(writer, "PushJsonLines", "JSON lines", OperatorCatalog.JsonLinesReader, inputs[0].ClrName, names);
        }

        EmitWriter(writer, "ToCsv", "CSV", OperatorCatalog.CsvSink, names, $", {OperatorCatalog.WriteOptions}? options = null", ", options");
        EmitWriter(writer, "ToJsonLines", "JSON lines", OperatorCatalog.JsonLinesSink, names, "", "");
        if (names.IsChangelog)
        {
            var type = $"{OperatorCatalog.DebeziumSink}<{names.Row}, {names.Files}>";
            writer.Blank().Line("/// <summary>A sink that writes changes as Debezium's envelopes.</summary>");
            writer.Line($"public static {type} ToDebezium(global::System.IO.Stream utf8, {OperatorCatalog.WriteOptions}? options = null) => new {type}(utf8, options);");
        }
    }

    /// <summary>The row type says which input; the JIT keeps its one line.</summary>
    private static void EmitReaders(CodeWriter writer, string method, string format, string reader, EquatableArray<InputStream> inputs, QueryNames names)
    {
        var readable = inputs.Where(input => input.Construction is not null).ToList();
        if (readable.Count == 0)
        {
            return;
        }

        writer.Blank().Line($"/// <summary>Reads {format} and pushes its rows into the input of <typeparamref name=\"TInput\"/>.</summary>");
        writer.Line($"public {OperatorCatalog.ReadReport} {method}<TInput>(global::System.IO.Stream utf8, {OperatorCatalog.ReadOptions}? options = null) =>");
        foreach (var input in readable)
        {
            writer.Continued($"typeof(TInput) == typeof({input.ClrName}) ? {reader}.Run<{input.ClrName}, {names.Files}>(utf8, this, options) :");
        }

        writer.Continued("throw NotReadable<TInput>();");
    }

    private static void EmitReader(CodeWriter writer, string method, string format, string reader, string inputType, QueryNames names)
    {
        writer.Blank().Line($"/// <summary>Reads {format} and pushes its rows.</summary>");
        writer.Line($"public {OperatorCatalog.ReadReport} {method}(global::System.IO.Stream utf8, {OperatorCatalog.ReadOptions}? options = null) =>");
        writer.Continued($"{reader}.Run<{inputType}, {names.Files}>(utf8, this, options);");
    }

    private static void EmitWriter(
        CodeWriter writer, string method, string format, string sink, QueryNames names, string parameter, string argument)
    {
        var type = $"{sink}<{names.Result}, {names.Files}>";
        writer.Blank().Line($"/// <summary>A sink that writes rows as {format}.</summary>");
        writer.Line($"public static {type} {method}(global::System.IO.Stream utf8{parameter}) => new {type}(utf8{argument});");
    }
}
