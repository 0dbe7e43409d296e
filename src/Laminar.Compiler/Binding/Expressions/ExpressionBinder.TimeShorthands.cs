using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <content>Functions of time that are short for others: plans show the others.</content>
internal sealed partial class ExpressionBinder
{
    private const string FlinkFormat = "yyyy-MM-dd HH:mm:ss";

    /// <summary>Null where the call is of the function itself.</summary>
    private Expr? BindTimeShorthand(CallSyntax call, string name) => (name, call.Arguments.Count) switch
    {
        ("FROM_UNIXTIME", _) => Counted(call, 1, 2) ?? FromUnixTime(call),
        ("UNIX_TIMESTAMP", 0) => BindClock("NOW", call.Name.Span) is { } now ? Call(name, call.Span, [now]) : null,
        ("UNIX_TIMESTAMP", _) => Counted(call, 1, 2) ?? UnixTimestamp(call, call.Arguments.Select(Bind).ToList()),
        ("DATE_PART", _) => Counted(call, 2, 2) ?? DatePart(call),
        ("DATE_TRUNC", 3) => TruncateInZone(call, call.Arguments.Select(Bind).ToList()),
        _ => null,
    };

    private Expr FromUnixTime(CallSyntax call)
    {
        var arguments = call.Arguments.Select(Bind).ToList();
        var time = Call("TO_TIMESTAMP", call.Span, [arguments[0]]);
        return Call("DATE_FORMAT", call.Span, [time, arguments.Count > 1 ? arguments[1] : new ConstantExpr(FlinkFormat, SqlType.Text)]);
    }

    /// <summary>Of a text: it is read as a time first.</summary>
    private Expr UnixTimestamp(CallSyntax call, IReadOnlyList<Expr> arguments) =>
        Call("UNIX_TIMESTAMP", call.Span, [arguments.Count == 2 || arguments[0].Type.Kind == TypeKind.Text ? Call("TO_TIMESTAMP", call.Span, arguments) : arguments[0]]);

    /// <summary>DATE_PART('year', x) is EXTRACT(YEAR FROM x).</summary>
    private Expr DatePart(CallSyntax call) => call.Arguments[0] is LiteralSyntax { Kind: LiteralKind.String } field
        ? BindExtract(new ExtractSyntax(field.Text.ToUpperInvariant(), call.Arguments[1], call.Span))
        : Fail(FunctionRules.ConstantText, call.Arguments[0].Span, "field", "DATE_PART", "'year'");

    /// <summary>DATE_TRUNC(unit, time, zone): when the unit began by the clocks of the zone.</summary>
    private Expr TruncateInZone(CallSyntax call, IReadOnlyList<Expr> arguments)
    {
        var local = Call("AT_TIME_ZONE", call.Span, [arguments[1], arguments[2]]);
        var cut = Call("DATE_TRUNC", call.Span, [arguments[0], local]);
        return Call("CONVERT_TZ", call.Span, [cut, arguments[2], new ConstantExpr("UTC", SqlType.Text)]);
    }
}
