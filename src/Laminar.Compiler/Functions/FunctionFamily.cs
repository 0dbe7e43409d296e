using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>Collects the rows of one static class of Laminar.Functions.</summary>
internal sealed class FunctionFamily
{
    private readonly string _clrClass;
    private readonly List<ScalarFunction> _rows = new();

    public FunctionFamily(string clrClass) => _clrClass = clrClass;

    public IEnumerable<ScalarFunction> Rows => _rows;

    /// <summary>A row for each of the names, which blanks separate.</summary>
    public void Add(
        string names, string method, SqlType returns, SqlType[] parameters, bool canFail = false, bool returnsNull = false, bool variadic = false, params PreparedArgument[] prepared)
    {
        foreach (var name in names.Split(' '))
        {
            _rows.Add(new ScalarFunction(name, new EquatableArray<SqlType>(parameters), variadic, returns, _clrClass, method, canFail, returnsNull)
            {
                Prepared = new EquatableArray<PreparedArgument>(prepared),
            });
        }
    }

    /// <summary>A row for each of the types: one parameter and the result are of it.</summary>
    public void AddSame(string names, string method, SqlType[] types, bool canFail = false)
    {
        foreach (var type in types)
        {
            Add(names, method, type, new[] { type }, canFail);
        }
    }

    /// <summary>A row for each of the types: both parameters and the result are of it.</summary>
    public void AddPairs(string names, string method, SqlType[] types, bool canFail = false)
    {
        foreach (var type in types)
        {
            Add(names, method, type, new[] { type, type }, canFail);
        }
    }
}
