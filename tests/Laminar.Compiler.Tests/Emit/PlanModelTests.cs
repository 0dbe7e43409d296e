using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Laminar.Compiler.Physical;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>The plan is the generator's cache key: equal by value, immutable, and free of Roslyn and of positions.</summary>
public class PlanModelTests
{
    private static readonly HashSet<Type> Leaves = [typeof(string), typeof(object), typeof(decimal), typeof(Type)];

    [Fact]
    public void Holds_sealed_immutable_records_and_EquatableArrays_only()
    {
        var seen = new HashSet<Type>();
        Walk(typeof(PhysicalPlan), seen);
        Assert.Contains(typeof(Logical.CallExpr), seen);
        Assert.Contains(typeof(Catalog.RowPart), seen);
    }

    [Fact]
    public void Equal_text_gives_equal_plans_and_another_constant_gives_another()
    {
        const string sql = "SELECT Symbol, SUM(Price) AS p FROM Trade WHERE Price > 1 GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND)";
        var plan = Queries.Plan(sql);
        Assert.Equal(plan, Queries.Plan(sql));
        Assert.Equal(plan.GetHashCode(), Queries.Plan(sql).GetHashCode());
        Assert.Equal(plan, Queries.Plan("-- moved\n" + sql));
        Assert.NotEqual(plan, Queries.Plan(sql.Replace("> 1", "> 2", StringComparison.Ordinal)));
    }

    [Fact]
    public void Layout_depends_on_state_and_window_and_not_on_what_is_computed_of_them()
    {
        const string sql = "SELECT Symbol, SUM(Quantity) AS q FROM Trade WHERE Price > 1 GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND)";
        var layout = Queries.Plan(sql).Layout;
        Assert.Equal(layout, Queries.Plan(sql.Replace("> 1", "> 2", StringComparison.Ordinal)).Layout);
        Assert.NotEqual(layout, Queries.Plan(sql.Replace("'1' S", "'2' S", StringComparison.Ordinal)).Layout);
        Assert.NotEqual(layout, Queries.Plan(sql.Replace("SUM(Quantity)", "SUM(Price)", StringComparison.Ordinal)).Layout);
        Assert.NotEqual(layout, Queries.Plan(sql.Replace("Symbol", "Quantity", StringComparison.Ordinal)).Layout);
    }

    private static void Walk(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || type.IsPrimitive || type.IsEnum || Leaves.Contains(type))
        {
            return;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() is var generic && (generic == typeof(Nullable<>) || generic == typeof(EquatableArray<>)))
        {
            Walk(type.GetGenericArguments()[0], seen);
            return;
        }

        Assert.True(type.Assembly == typeof(PhysicalPlan).Assembly, $"{type} is a foreign type");
        Assert.True(type.GetMethod("<Clone>$") is not null || type.IsValueType, $"{type} is no record");
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Assert.True(field.IsInitOnly, $"{type}.{field.Name} can be changed");
            Walk(field.FieldType, seen);
        }

        foreach (var derived in type.Assembly.GetTypes().Where(t => t.BaseType == type))
        {
            Assert.True(derived.IsSealed || derived.IsAbstract, $"{derived} is not sealed");
            Walk(derived, seen);
        }
    }
}
