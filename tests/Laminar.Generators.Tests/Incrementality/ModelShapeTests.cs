using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Laminar.Compiler.Catalog;
using Laminar.Roslyn.Queries;
using Laminar.Roslyn.Scripts;
using Xunit;

namespace Laminar.Generators.Tests.Incrementality;

/// <summary>What the pipeline caches on holds no compilation alive and is equal by value, whatever fields anyone adds.</summary>
public sealed class ModelShapeTests
{
    private static readonly HashSet<Type> Plain = [typeof(string), typeof(object), typeof(bool), typeof(char), typeof(int), typeof(long), typeof(double), typeof(decimal)];

    [Theory]
    [InlineData(typeof(QueryModel))]
    [InlineData(typeof(QueryCompilation))]
    [InlineData(typeof(ScriptModel))]
    [InlineData(typeof(CompiledScript))]
    public void No_field_is_of_a_Roslyn_type(Type model)
    {
        var types = Reachable(model);
        Assert.Contains(model, types);
        Assert.True(types.Count > (model == typeof(ScriptModel) ? 1 : 4));
        Assert.DoesNotContain(types, type => type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(typeof(QueryModel))]
    [InlineData(typeof(QueryCompilation))]
    [InlineData(typeof(ScriptModel))]
    [InlineData(typeof(CompiledScript))]
    public void Every_type_compares_by_value(Type model) =>
        Assert.Empty(
            from type in Reachable(model)
            where !Plain.Contains(type) && !type.IsEnum && !type.IsArray && !type.IsInterface && !type.IsAbstract
            where type.GetMethod("Equals", [typeof(object)])!.DeclaringType != type
            select type);

    [Theory]
    [InlineData(typeof(QueryModel))]
    [InlineData(typeof(QueryCompilation))]
    [InlineData(typeof(ScriptModel))]
    [InlineData(typeof(CompiledScript))]
    public void Arrays_stand_in_equatable_arrays_only(Type model) =>
        Assert.Empty(
            from type in Reachable(model)
            where !type.IsGenericType || type.GetGenericTypeDefinition().Name != "EquatableArray`1"
            from field in Fields(type)
            where field.FieldType.IsArray || typeof(System.Collections.IEnumerable).IsAssignableFrom(field.FieldType) && field.FieldType != typeof(string) && !field.FieldType.Name.StartsWith("EquatableArray", StringComparison.Ordinal)
            select type.Name + "." + field.Name);

    /// <summary>Types of fields, of elements, and for an abstract record of those that derive from it.</summary>
    private static HashSet<Type> Reachable(Type root)
    {
        var seen = new HashSet<Type>();
        var open = new Queue<Type>([root]);
        while (open.TryDequeue(out var type))
        {
            if (Plain.Contains(type) || type.IsEnum || type.IsPrimitive || !seen.Add(type))
            {
                continue;
            }

            var next = Fields(type).Select(field => field.FieldType).Concat(type.IsGenericType ? type.GetGenericArguments() : []);
            next = type.IsArray ? next.Append(type.GetElementType()!) : next;
            next = type.IsAbstract ? next.Concat(typeof(CatalogEntry).Assembly.GetTypes().Where(type.IsAssignableFrom)) : next;
            foreach (var other in next)
            {
                open.Enqueue(other);
            }
        }

        return seen;
    }

    private static IEnumerable<FieldInfo> Fields(Type type) =>
        type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true
            ? []
            : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
}
