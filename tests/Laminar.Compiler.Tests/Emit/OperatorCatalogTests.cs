using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Physical;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Each name of the library that emitted code uses is there.</summary>
public class OperatorCatalogTests
{
    private static readonly Assembly Core = typeof(BadRows).Assembly;

    [Fact]
    public void Every_type_exists_once_and_is_public()
    {
        var fields = typeof(OperatorCatalog).GetFields(BindingFlags.Public | BindingFlags.Static);
        Assert.True(fields.Length > 20);
        foreach (var field in fields.Where(f => f.Name is not ("Functions" or "Aggregates")))
        {
            var name = ((string)field.GetRawConstantValue()!)["global::".Length..];
            Assert.Single(Core.GetExportedTypes(), t => t.FullName!.Split('`')[0] == name);
        }
    }

    [Fact]
    public void Every_scalar_function_exists_with_its_result()
    {
        foreach (var function in FunctionTable.Names.SelectMany(FunctionTable.Overloads))
        {
            var type = Core.GetType("Laminar.Functions." + function.ClrClass);
            Assert.True(type is not null, function.ClrClass);
            Assert.True(type.GetMethods().Any(m => m.Name == function.ClrMethod), $"{function.ClrClass}.{function.ClrMethod}");
        }
    }

    [Fact]
    public void Sizes_are_the_runtimes()
    {
        Assert.Equal(Unsafe.SizeOf<Utf8>(), FieldSizes.Of(Catalog.ClrKind.Utf8).Bytes);
        Assert.Equal(Unsafe.SizeOf<long?>(), FieldSizes.Of(Catalog.ClrKind.Int64, true).Bytes);
        Assert.Equal(Unsafe.SizeOf<short?>(), FieldSizes.Of(Catalog.ClrKind.Int16, true).Bytes);
        Assert.Equal(Unsafe.SizeOf<Utf8?>(), FieldSizes.Of(Catalog.ClrKind.Utf8, true).Bytes);
        Assert.Equal(Unsafe.SizeOf<decimal?>(), FieldSizes.Of(Catalog.ClrKind.Decimal, true).Bytes);
    }
}
