using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Connectors.Tests.Formats;
using Laminar.Formats;
using Xunit;

namespace Laminar.Connectors.Tests.Files;

public sealed class FileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("laminar-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Rows_go_out_to_a_file_and_come_back()
    {
        Texts[] rows = [new("a,b", null, ""), new("\"", "x\ny", "🐎")];
        using (var csv = CsvFile.Write<Texts, TextsFields>(At("t.csv")))
        using (var json = JsonLinesFile.Write<Texts, TextsFields>(At("t.jsonl"), new WriteOptions { Columns = ["A_", "B", "c"] }))
        {
            csv.Sink.OnRows(rows);
            json.Sink.OnRows(rows);
            csv.Complete();
            json.Complete();
        }

        var back = new Collector<Texts>();
        var report = CsvFile.Read<Texts, TextsFields>(At("t.csv"), back);
        Assert.Equal(new ReadReport(2, 0, new FileInfo(At("t.csv")).Length), report);
        JsonLinesFile.Read<Texts, TextsFields>(At("t.jsonl"), back);
        Assert.Equal(rows.Concat(rows), back.Rows);
        Assert.StartsWith("{\"A_\":\"a,b\",\"B\":null,", File.ReadAllText(At("t.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_has_its_name_only_when_it_is_complete()
    {
        File.WriteAllText(At("t.csv"), "old");
        using (var csv = CsvFile.Write<Texts, TextsFields>(At("t.csv")))
        {
            csv.Sink.OnRows([new Texts("new", null, null)]);
            csv.Sink.Flush();
            Assert.Equal("old", File.ReadAllText(At("t.csv")));
            Assert.Equal(2, Directory.GetFiles(_folder).Length);
            csv.Complete();
            Assert.Equal("a,b,c\nnew,,\n", File.ReadAllText(At("t.csv")));
        }

        Assert.Equal([At("t.csv")], Directory.GetFiles(_folder));
    }

    [Fact]
    public void What_is_not_completed_leaves_nothing()
    {
        using (var output = new OutputFile(At("t.csv")))
        {
            output.Stream.Write("half"u8);
        }

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        File.WriteAllText(At("target.csv"), "old");
        File.CreateSymbolicLink(At("link.csv"), At("target.csv"));
        using (var output = new OutputFile(At("link.csv")))
        {
            output.Stream.Write("new"u8);
            output.Complete();
        }

        Assert.Equal("new", File.ReadAllText(At("target.csv")));
        Assert.NotNull(new FileInfo(At("link.csv")).LinkTarget);
    }

    [Fact]
    public void Names_that_cannot_be_written_are_said_clearly()
    {
        Assert.Equal($"cannot write {_folder}: it is a directory", Assert.Throws<ConnectorException>(() => new OutputFile(_folder)).Message);
        Assert.Equal($"cannot write {At("no/t")}: its directory does not exist", Assert.Throws<ConnectorException>(() => new OutputFile(At("no/t"))).Message);
        using var full = new OutputFile("/dev/full");
        Assert.Equal("cannot write /dev/full: the disk is full", Assert.Throws<ConnectorException>(() => full.Stream.Write("x"u8)).Message);
    }

    [Fact]
    public void Names_that_cannot_be_read_are_said_clearly()
    {
        File.WriteAllText(At("flights.csv"), "");
        Assert.Equal($"there is no file {At("fligths.csv")} (did you mean {At("flights.csv")}?)", Message("fligths.csv"));
        Assert.Equal($"there is no file {At("else.csv")}", Message("else.csv"));
        Assert.Equal($"there is no file {At("no/t.csv")}: the directory {At("no")} does not exist", Message("no/t.csv"));
        Assert.StartsWith($"cannot read {At("")}: it is a directory", Message(""), StringComparison.Ordinal);
        Assert.Equal($"no file matches {At("x*.csv")}", Assert.Throws<ConnectorException>(() => InputFiles.Find(At("x*.csv"))).Message);
    }

    [Fact]
    public void A_pattern_means_the_files_that_match_in_the_order_of_their_names()
    {
        foreach (var name in new[] { "b1.csv", "b10.csv", "a.csv", "b2.csv", "b.txt" })
        {
            File.WriteAllText(At(name), $"id,price,venue\n1,,{name}\n");
        }

        Assert.Equal([At("b1.csv"), At("b2.csv")], InputFiles.Find(At("b?.csv")));
        var rows = new Collector<Trade>();
        var seen = new List<ReadReport>();
        var report = CsvFile.Read<Trade, TradeFields>(At("b*.csv"), rows, new ReadOptions { Progress = seen.Add });
        Assert.Equal(["b1.csv", "b10.csv", "b2.csv"], rows.Rows.Select(row => row.Venue));
        Assert.Equal(seen.Select(one => one.Bytes).Order(), seen.Select(one => one.Bytes));
        Assert.Equal(report, seen[^1]);
    }

    [Fact]
    public void A_fault_names_the_file_it_is_in()
    {
        File.WriteAllText(At("b1.csv"), "id,price,venue\n1,,A\n");
        File.WriteAllText(At("b2.csv"), "id,price,venue\nx,,A\n");
        var bad = Assert.Throws<BadInputException>(() => CsvFile.Read<Trade, TradeFields>(At("b*.csv"), new Collector<Trade>()));
        Assert.Equal((At("b2.csv"), 2L, 1L), (bad.Input, bad.Line, bad.Column));
    }

    private string At(string name) => Path.Combine(_folder, name);

    private string Message(string name) => Assert.Throws<ConnectorException>(() => InputFiles.Open(At(name))).Message;
}
