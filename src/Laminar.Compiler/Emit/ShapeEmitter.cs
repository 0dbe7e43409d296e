using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A query with errors: the members that users may have named, with nothing behind them.</summary>
internal sealed class ShapeEmitter
{
    private const string Fail = "throw new global::System.InvalidOperationException(\"this query did not compile\");";

    private readonly EquatableArray<RowColumn> _shape;
    private readonly EquatableArray<StreamEntry> _inputs;
    private readonly QueryDeclaration _declaration;
    private readonly EquatableArray<RowColumn>? _late;
    private readonly QueryNames _names;
    private readonly CodeWriter _writer = new();

    public ShapeEmitter(EquatableArray<RowColumn> shape, EquatableArray<StreamEntry> inputs, QueryDeclaration declaration, EquatableArray<RowColumn>? late)
    {
        _shape = shape;
        _inputs = inputs.Where(x => x.Asked is null).ToEquatableArray();
        _declaration = declaration;
        _late = late;
        _names = new QueryNames(declaration, hasLate: late is not null)
        {
            Lookups = LookupParameter.Of(inputs.Where(x => x.Asked is not null).Select(x => (x.Name, x.Asked!.ClrName)).Distinct()),
        };
    }

    public string Emit()
    {
        SourceFile.Emit(_writer, _declaration, () =>
            _writer.Block(ClassEmitter.Heading(_declaration, _names, _inputs.Select(PushedType)), EmitBody));
        return _writer.ToString();
    }

    private void EmitBody()
    {
        ClassEmitter.EmitConstructor(_writer, _declaration);
        RowEmitter.EmitPublic(_writer.Blank(), _shape, _names.Row);
        if (_late is { } late)
        {
            LateEmitter.EmitRow(_writer.Blank(), late, _names);
        }

        Member("public static string Plan =>");
        EmitStart();
        foreach (var input in _inputs)
        {
            Member($"public void Push(global::System.ReadOnlySpan<{PushedType(input)}> rows) =>");
            Member($"public void Push(in {PushedType(input)} row) =>");
        }

        EmitFiles();
        _writer.Blank().Line($"public sealed class {_names.Run}<TSink{(_late is null ? "" : ", TLate")}> : {_names.Class} where TSink : struct, {OperatorCatalog.Sink}<{_names.Row}>{LateSink}").Open();
        _writer.Line($"private {_names.Run}() : base(null)").Open().Close();
        Member("protected override ulong Layout =>");
        Member("protected override void AdvanceCore(long watermark) =>");
        Member("protected override void CompleteCore() =>");
        Member($"protected override void SaveCore(ref {OperatorCatalog.StateWriter} writer) =>");
        Member($"protected override void LoadCore(ref {OperatorCatalog.StateReader} reader) =>");
        Member($"protected override void ReportCore(ref {OperatorCatalog.QueryCounters} counters) =>");
        Member("protected override void FreeCore() =>");
        _writer.Close();
    }

    private string LateSink => _late is null ? "" : $" where TLate : struct, {OperatorCatalog.Sink}<{_names.Late}>";

    private void EmitStart()
    {
        var (type, handler, sink) = _late is null ? ("", "", "") : (", TLate", $", {OperatorCatalog.RowsHandler}<{_names.Late}> late", ", TLate late");
        Member($"public static {_names.Class} Start({OperatorCatalog.RowsHandler}<{_names.Row}> sink{handler}, {_names.LookupParameters}{OperatorCatalog.QueryOptions}? options = null) =>");
        Member($"public static {_names.Run}<TSink{type}> Start<TSink{type}>(TSink sink{sink}, {_names.LookupParameters}{OperatorCatalog.QueryOptions}? options = null) where TSink : struct, {OperatorCatalog.Sink}<{_names.Row}>{LateSink} =>");
    }

    private void EmitFiles()
    {
        foreach (var (method, sink) in new[] { ("Csv", OperatorCatalog.CsvSink), ("JsonLines", OperatorCatalog.JsonLinesSink) })
        {
            Member($"public {OperatorCatalog.ReadReport} Push{method}{(_inputs.Count > 1 ? "<TInput>" : "")}(global::System.IO.Stream utf8, {OperatorCatalog.ReadOptions}? options = null) =>");
            Member($"public static {sink}<{_names.Row}, {_names.Files}> To{method}(global::System.IO.Stream utf8, {OperatorCatalog.WriteOptions}? options = null) =>");
        }

        var writer = $"{OperatorCatalog.RowWriter}<{_names.Row}>";
        _writer.Blank().Line($"public readonly struct {_names.Files} : {writer}").Open();
        Member($"static global::System.ReadOnlySpan<string> {writer}.Columns =>");
        Member($"static void {writer}.Write<TWriter>(ref TWriter writer, in {_names.Row} row) =>");
        _writer.Close();
    }

    private static string PushedType(StreamEntry input) => InputStream.Of(input, default, watermark: null).PushedType;

    private void Member(string signature) => _writer.Blank().Line(signature).Continued(Fail);
}
