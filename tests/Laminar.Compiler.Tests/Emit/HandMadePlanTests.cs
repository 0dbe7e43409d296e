using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

public class HandMadePlanTests
{
    [Fact]
    public void Count_and_sum_by_key()
    {
        var stream = TestStreams.Of<Trade>("Ts", 5_000_000_000);
        var scan = new ScanNode(stream, stream.Columns.Select(c => new RowColumn(c.Name, c.Type, c.Nullable, c.Clr, c.Name == "Ts" ? 0 : null)).ToEquatableArray());
        var symbol = new ColumnExpr(1, "Symbol", SqlType.Integer, false, ClrKind.Int32);
        var quantity = new ColumnExpr(3, "Quantity", SqlType.BigInt, false, ClrKind.Int64);
        var aggregate = new WindowAggregateNode(
            scan,
            new WindowSpec(WindowKind.Tumble, 1_000_000_000, 1_000_000_000, 0),
            0,
            EquatableArray.Of<Expr>(symbol),
            EquatableArray.Of(
                new AggregateCall(AggregateKind.CountAll, null, null, SqlType.BigInt, false),
                new AggregateCall(AggregateKind.Sum, quantity, null, SqlType.BigInt, false)),
            EquatableArray.Of(
                new RowColumn("Symbol", SqlType.Integer, false, ClrKind.Int32),
                new RowColumn("n", SqlType.BigInt, false, ClrKind.Int64),
                new RowColumn("total", SqlType.BigInt, false, ClrKind.Int64),
                new RowColumn("window_start", SqlType.Timestamp, false, ClrKind.DateTime, 1_000_000_000),
                new RowColumn("window_end", SqlType.Timestamp, false, ClrKind.DateTime, 0)));
        var plan = PhysicalPlanner.Plan(new LogicalQuery(aggregate));
        var text = CSharpEmitter.Emit(plan, new QueryDeclaration("Shop", default, "Totals", "public", false));
        Console.WriteLine(text);
        EmittedCompilation.Load(text);
    }
}
