using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>What users call: Start, Push, and reading and writing files.</summary>
internal static class EntryEmitter
{
    private const string Options = OperatorCatalog.QueryOptions + "? options = null";

    public static void EmitStart(CodeWriter writer, QueryDeclaration declaration, QueryNames names)
    {
        var sink = $"{OperatorCatalog.DelegateSink}<{names.Result}>";
        writer.Blank().Line($"/// <summary>Starts the query; its {(names.IsChangelog ? "changes" : "rows")} go to <paramref name=\"sink\"/> during Push, AdvanceWatermark and Complete.</summary>");
        writer.Line($"public static {names.Class} Start({OperatorCatalog.RowsHandler}<{names.Result}> sink, {Options}) =>");
        writer.Continued($"new {names.Run}<{sink}>(new {sink}(sink), options);");
        writer.Blank().Line("/// <summary>Starts the query with a struct as its sink, which is called without any dispatch.</summary>");
        writer.Line($"public static {names.Run}<TSink> Start<TSink>(TSink sink, {Options}) where TSink : struct, {OperatorCatalog.Sink}<{names.Result}> =>");
        writer.Continued($"new {names.Run}<TSink>(sink, options);");
    }

    public static void EmitPush(CodeWriter writer, string inputType)
    {
        writer.Blank().Line("/// <inheritdoc/>");
        writer.Line($"public abstract void Push(global::System.ReadOnlySpan<{inputType}> rows);");
        writer.Blank().Line("/// <inheritdoc/>");
        writer.Line($"public abstract void Push(in {inputType} row);");
    }

    public static void EmitFiles(CodeWriter writer, InputStream input, QueryNames names)
    {
        if (input.Construction is not null)
        {
            EmitReader(writer, "PushCsv", "CSV", OperatorCatalog.CsvReader, input.ClrName, names);
            EmitReader(writer, "PushJsonLines", "JSON lines", OperatorCatalog.JsonLinesReader, input.ClrName, names);
        }

        EmitWriter(writer, "ToCsv", "CSV", OperatorCatalog.CsvSink, names, $", {OperatorCatalog.WriteOptions}? options = null", ", options");
        EmitWriter(writer, "ToJsonLines", "JSON lines", OperatorCatalog.JsonLinesSink, names, "", "");
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
