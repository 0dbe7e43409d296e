using System;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Generators.Tests.Harness;
using Laminar.Roslyn.Names;
using Laminar.Roslyn.Streams;
using Microsoft.CodeAnalysis;
using Xunit;
using TypeKind = Laminar.Compiler.Catalog.TypeKind;

namespace Laminar.Generators.Tests.Streams;

/// <summary>C# types as streams.</summary>
public sealed class RowTypeTests
{
    private const string Start = "using System; using Laminar;\n#nullable enable\n";

    [Theory]
    [InlineData("bool", TypeKind.Boolean, ClrKind.Bool)]
    [InlineData("sbyte", TypeKind.TinyInt, ClrKind.SByte)]
    [InlineData("short", TypeKind.SmallInt, ClrKind.Int16)]
    [InlineData("int", TypeKind.Integer, ClrKind.Int32)]
    [InlineData("long", TypeKind.BigInt, ClrKind.Int64)]
    [InlineData("byte", TypeKind.UTinyInt, ClrKind.Byte)]
    [InlineData("ushort", TypeKind.USmallInt, ClrKind.UInt16)]
    [InlineData("uint", TypeKind.UInteger, ClrKind.UInt32)]
    [InlineData("ulong", TypeKind.UBigInt, ClrKind.UInt64)]
    [InlineData("float", TypeKind.Real, ClrKind.Single)]
    [InlineData("double", TypeKind.Double, ClrKind.Double)]
    [InlineData("decimal", TypeKind.Decimal, ClrKind.Decimal)]
    [InlineData("Laminar.Utf8", TypeKind.Text, ClrKind.Utf8)]
    [InlineData("Laminar.Timestamp", TypeKind.Timestamp, ClrKind.Timestamp)]
    [InlineData("DateTime", TypeKind.Timestamp, ClrKind.DateTime)]
    [InlineData("DateTimeOffset", TypeKind.Timestamp, ClrKind.DateTimeOffset)]
    [InlineData("DateOnly", TypeKind.Date, ClrKind.DateOnly)]
    [InlineData("TimeOnly", TypeKind.Time, ClrKind.TimeOnly)]
    [InlineData("TimeSpan", TypeKind.Interval, ClrKind.TimeSpan)]
    public void A_member_is_a_column_of_its_kind(string type, TypeKind sql, ClrKind clr)
    {
        var columns = Read($"[Stream] public record struct Row({type} A, {type}? B);").Entry.Columns;
        Assert.Equal(new Column("A", new SqlType(sql), false, clr, "A"), columns[0]);
        Assert.Equal(new Column("B", new SqlType(sql), true, clr, "B"), columns[1]);
    }

    [Fact]
    public void A_string_may_be_null_where_its_type_says_so_or_says_nothing()
    {
        var columns = Read("[Stream] public class Row { public string A = \"\"; public string? B; \n#nullable disable\n public string C; }").Entry.Columns;
        Assert.Equal([false, true, true], columns.Select(column => column.Nullable));
        Assert.All(columns, column => Assert.Equal(ClrKind.String, column.Clr));
    }

    [Fact]
    public void An_enum_is_its_number_and_is_cast()
    {
        var columns = Read("[Stream] public record struct Row(Side A, Side? B); public enum Side : byte { Buy, Sell }").Entry.Columns;
        Assert.Equal(new Column("A", SqlType.UTinyInt, false, ClrKind.Byte, "A", "global::Side"), columns[0]);
        Assert.Equal(new Column("B", SqlType.UTinyInt, true, ClrKind.Byte, "B", "global::Side"), columns[1]);
    }

    [Theory]
    [InlineData("[Stream] public readonly record struct Row(int A, int B) { public readonly int C = 3; public int D => A; }")]
    [InlineData("[Stream] public record Row(int A, int B) { public int C { get; init; } public int D; }")]
    [InlineData("[Stream] public struct Row { public int A; public int B { get; set; } public int C; public int D { get; } }")]
    [InlineData("[Stream] public class Row { public int A { get; set; } public int B; public int C { get; set; } public int D; }")]
    [InlineData("public record Base(int A, int B); [Stream] public record Row(int A, int B, int C, int D) : Base(A, B);")]
    [InlineData("public class Base { public int A; public virtual int B => 1; } [Stream] public class Row : Base { public int C; public override int B => 2; public int D; }")]
    [InlineData("[Stream] public partial struct Row { public int A; public int B; } public partial struct Row { public int C; public int D; }")]
    public void Columns_come_in_the_order_of_declaration(string source) =>
        Assert.Equal(["A", "B", "C", "D"], Read(source).Entry.Columns.Select(column => column.Name));

    [Fact]
    public void Only_what_everyone_can_read_is_a_column() => Assert.Equal(["A"], Read("""
        [Stream] public class Row
        {
            public int A { get; private set; }
            public int B { private get; set; }
            public int C { set { } }
            internal int D { get; set; }
            private int E;
            public static int F;
            public const int G = 1;
            public int this[int i] => E;
            public int H() => 1;
        }
        """).Entry.Columns.Select(column => column.Name));

    [Fact]
    public void A_member_of_another_type_is_no_column_but_remembered()
    {
        var entry = Read("[Stream] public record struct Row(int A, int[,] B, object C, Uri D);").Entry;
        Assert.Equal(["A"], entry.Columns.Select(column => column.Name));
        Assert.Equal([new UnusableColumn("B", "int[,]"), new("C", "object"), new("D", "Uri")], entry.Unusable);
    }

    [Fact]
    public void A_keyword_is_escaped() => Assert.Equal("@class", Read("[Stream] public record struct Row(int @class);").Entry.Columns[0].Member);

    [Theory]
    [InlineData("500ms", 500_000_000)]
    [InlineData("5s", 5_000_000_000)]
    [InlineData("1.5s", 1_500_000_000)]
    [InlineData("1 m", 60_000_000_000)]
    [InlineData("2h", 7_200_000_000_000)]
    [InlineData("1d", 86_400_000_000_000)]
    [InlineData("250us", 250_000)]
    [InlineData("7ns", 7)]
    [InlineData("00:00:05", 5_000_000_000)]
    [InlineData("1.00:00:00.5", 86_400_500_000_000)]
    [InlineData("0s", 0)]
    public void A_delay_is_read(string text, long nanoseconds)
    {
        var row = Read($"[Stream(EventTime = \"Ts\", MaxDelay = \"{text}\")] public record struct Row(DateTime Ts);");
        Assert.Empty(row.Findings);
        Assert.Equal(nanoseconds, row.Entry.Watermark.Delay);
    }

    [Fact]
    public void A_watermark_strategy_is_read()
    {
        var row = Read(
            "[Stream(EventTime = \"Ts\", Watermark = WatermarkKind.Punctuated, WatermarkWhen = nameof(Last), PartitionBy = nameof(Venue), IdleTimeout = \"10s\", AlignmentGroup = \"a\", MaxDrift = \"1m\")]"
            + " public record struct Row(DateTime Ts, int Venue) { public bool Last => Venue == 0; }");
        Assert.Empty(row.Findings);
        Assert.Equal(
            new WatermarkStrategy(Laminar.Compiler.Catalog.WatermarkKind.Punctuated, When: 2, PartitionBy: 1, IdleTimeout: 10_000_000_000, AlignmentGroup: "a", MaxDrift: 60_000_000_000),
            row.Entry.Watermark);
    }

    [Theory]
    [InlineData(1, ClrKind.UnixSeconds)]
    [InlineData(2, ClrKind.UnixMilliseconds)]
    [InlineData(3, ClrKind.UnixMicroseconds)]
    [InlineData(4, ClrKind.UnixNanoseconds)]
    public void A_long_with_a_unit_is_a_time(int unit, ClrKind clr)
    {
        var row = Read($"[Stream(EventTime = \"Ts\", Unit = (TimeUnit){unit})] public record struct Row(long Other, long Ts);");
        Assert.Empty(row.Findings);
        Assert.Equal(1, row.Entry.EventTime);
        Assert.Equal((SqlType.Timestamp, clr), (row.Entry.Columns[1].Type, row.Entry.Columns[1].Clr));
        Assert.Equal(ClrKind.Int64, row.Entry.Columns[0].Clr);
    }

    [Theory]
    [InlineData("[Stream] public record struct Row(int A, string B);", "", "A=0 B=1")]
    [InlineData("[Stream] public record Row(int A, string B);", "A=0 B=1", "")]
    [InlineData("[Stream] public record Row(int A, int[,] X) { public string B { get; init; } = \"\"; }", "A=0 X=-1", "B=1")]
    [InlineData("[Stream] public readonly struct Row { public int A { get; } public string B { get; } public Row(int a, string b) { A = a; B = b; } }", "a=0 b=1", "")]
    [InlineData("[Stream] public class Row { public required int A { get; set; } public string B = \"\"; public required object C; }", "", "A=0! B=1 C=-1!")]
    [InlineData("[Stream] public class Row { public int A; public string B; public Row(int other) { B = \"\"; } }", "other=-1", "A=0 B=1")]
    public void A_row_is_made_of_its_columns(string source, string arguments, string members)
    {
        var construction = Read(source).Entry.Construction!;
        Assert.Equal(arguments, string.Join(" ", construction.Arguments.Select(part => $"{part.Name}={part.Column}")));
        Assert.Equal(members, string.Join(" ", construction.Members.Select(part => $"{part.Name}={part.Column}{(part.Required ? "!" : "")}")));
    }

    [Theory]
    [InlineData("[Stream] public struct Row { public int A { get; } }")]
    [InlineData("[Stream] public class Row { public int A { get; } private Row(int a) { A = a; } }")]
    [InlineData("[Stream] public abstract class Row { public int A; }")]
    [InlineData("[Stream] public class Row { public int A { get; } public Row(string a) { } }")]
    public void A_row_that_cannot_be_made_says_so(string source) => Assert.Null(Read(source).Entry.Construction);

    private static RowType Read(string source)
    {
        var compilation = Sources.Compilation(Start + source);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var type = compilation.GetTypeByMetadataName("Row")!;
        return RowType.Read("Row", type, LaminarAttributes.FindStream(type)!);
    }
}
