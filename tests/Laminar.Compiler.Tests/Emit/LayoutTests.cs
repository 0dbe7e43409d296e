using System;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Physical;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Offsets and sizes that EXPLAIN prints against those of the compiled structs.</summary>
public class LayoutTests
{
    [Theory]
    [InlineData("SELECT MaybeNumber, COUNT(MaybeBig) AS c, SUM(MaybeBig) AS s, SUM(Dbl) AS d, SUM(Money) AS m, MIN(Tiny) AS a, MAX(MaybeDbl) AS b, MIN(Day) AS e", "MaybeNumber")]
    [InlineData("SELECT Name, FIRST_VALUE(MaybeName) AS f, MIN(Name) AS m, LAST_VALUE(Tiny) AS t, FIRST_VALUE(MaybeMoney) AS x, LAST_VALUE(MaybeSmall) AS y, MAX(Clock) AS z", "Name")]
    [InlineData("SELECT Money, MaybeFlag, Tiny, Name, Day, MaybeReal, Dbl, COUNT(*) AS n", "Money, MaybeFlag, Tiny, Name, Day, MaybeReal, Dbl")]
    [InlineData("SELECT Money, SUM(DISTINCT MaybeMoney) AS m, SUM(DISTINCT Dbl) AS d, BOOL_AND(MaybeFlag) AS b, STDDEV(Dbl) AS v, CORR(Dbl, MaybeDbl) AS c", "Money")]
    public void Are_the_runtimes(string select, string keys)
    {
        var plan = Queries.Plan($"{select} FROM Wide GROUP BY {keys}, TUMBLE(Ts, INTERVAL '1' SECOND)");
        var stage = (WindowAggregateStage)plan.Root.Stages[0];
        var query = EmittedCompilation.Load(CSharpEmitter.Emit(plan, Queries.Declaration)).GetType("Shop.Query")!;
        Check(StateLayouts.OfState(stage.Accumulators), query.GetNestedType("State", BindingFlags.NonPublic)!);
        Check(StateLayouts.OfKey(stage.Key), query.GetNestedType("Key", BindingFlags.NonPublic)!);
    }

    private static void Check(StructLayout expected, Type type)
    {
        Assert.Equal(SizeOf(type), expected.Size);
        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        Assert.Equal(fields.Length, expected.Fields.Count);
        foreach (var (field, layout) in fields.Zip(expected.Fields))
        {
            Assert.Equal((field.Name, OffsetOf(type, field), SizeOf(field.FieldType)), (field.Name, layout.Offset, layout.Size));
        }
    }

    private static int SizeOf(Type type) => (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;

    /// <summary>The address of the field less that of the struct, by a few instructions of IL.</summary>
    private static int OffsetOf(Type type, FieldInfo field)
    {
        var method = new DynamicMethod("Offset", typeof(int), [], typeof(LayoutTests).Module, skipVisibility: true);
        var il = method.GetILGenerator();
        var local = il.DeclareLocal(type);
        il.Emit(OpCodes.Ldloca, local);
        il.Emit(OpCodes.Ldflda, field);
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Ldloca, local);
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Conv_I4);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<int>>()();
    }
}
