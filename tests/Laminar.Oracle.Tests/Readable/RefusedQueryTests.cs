using System;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Oracle.Readable;

/// <summary>Queries/Refused: the first line of each says the id of its error and a part of the message. The error stands at a place in the text.</summary>
public sealed class RefusedQueryTests
{
    private const string Fails = "-- fails: ";

    public static TheoryData<string> Names => [.. QueryFiles.Names("Refused")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_refused_as_its_first_line_says(string name)
    {
        var sql = QueryFiles.Sql("Refused", name);
        var first = sql[..sql.IndexOf('\n')];
        Assert.StartsWith(Fails, first);
        var (id, part) = (first[Fails.Length..].Split(' ')[0], first[Fails.Length..].Split(' ', 2)[1]);

        var result = QueryCompiler.Compile(new SqlText(sql), QueryFiles.Text("Refused", name).Catalog, CompileOptions.Default);
        Assert.Null(result.Plan);
        var errors = result.Diagnostics.Where(d => d.Rule.Severity == Severity.Error).ToList();
        Assert.Contains(errors, error => error.Rule.Id == id && error.Message.Contains(part, StringComparison.OrdinalIgnoreCase));
        Assert.All(errors, error => Assert.InRange(error.Span.Start, 0, sql.Length));
        Assert.All(errors, error => Assert.InRange(error.Span.End, error.Span.Start, sql.Length));
    }
}
