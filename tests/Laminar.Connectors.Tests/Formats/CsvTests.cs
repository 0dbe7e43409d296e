using System.IO;
using System.Linq;
using System.Text;
using Laminar.Formats;
using Xunit;

namespace Laminar.Connectors.Tests.Formats;

public class CsvTests
{
    [Theory]
    [InlineData("id,x,price,venue\n1,,2.5,A\n")]
    [InlineData("id,x,price,venue\r\n1,,2.5,A\r\n")]
    [InlineData("id,x,price,venue\n1,,2.5,A")]
    [InlineData("\uFEFFid,x,price,venue\n1,,2.5,A\n")]
    [InlineData("venue,PRICE,I_D\nA,2.5,1\n")]
    [InlineData("\"id\",x,\"price\",venue\n\"1\",,\"2.5\",\"A\"\n")]
    [InlineData("id,x,price,venue\n\n1,,2.5,A\n\n\n")]
    [InlineData("id,x,price,venue\n 1 ,, 2.5,A\n")]
    [InlineData("id,x,price,venue\n+1,,25e-1,A\n")]
    public void Reads_the_live_columns(string text) => Assert.Equal([new Trade(1, 2.5, "A")], Reading.Csv(text));

    [Theory]
    [InlineData("A", "A")]
    [InlineData("", "")]
    [InlineData("\"\"", "")]
    [InlineData("\"a,b\"", "a,b")]
    [InlineData("\"a\nb\"", "a\nb")]
    [InlineData("\"a\r\nb\"", "a\r\nb")]
    [InlineData("\"say \"\"hi\"\"\"", "say \"hi\"")]
    [InlineData("\"\"\"\"", "\"")]
    [InlineData("\"\"\"\"\"\"", "\"\"")]
    [InlineData("a\"b", "a\"b")]
    [InlineData("a\"\"b", "a\"\"b")]
    [InlineData(" \"a\"", " \"a\"")]
    [InlineData("žluťoučký 🐎", "žluťoučký 🐎")]
    public void Reads_quoted_text(string field, string expected)
    {
        // Before a record that must still be found, and moved along the 64-byte steps of the index.
        for (var shift = 0; shift < 70; shift++)
        {
            var text = $"id,{new string('x', shift)},price,venue\n1,,,{field}\n2,,,end\n";
            Assert.Equal([new Trade(1, null, expected), new Trade(2, null, "end")], Reading.Csv(text));
        }
    }

    [Fact]
    public void Quoted_empty_is_not_null()
    {
        var bad = Assert.Throws<BadInputException>(() => Reading.Csv("id,price,venue\n1,\"\",A\n"));
        Assert.Equal("input(2,4): column price: \"\" is not a DOUBLE", bad.Message);
        Assert.Equal([new Trade(1, null, "A")], Reading.Csv("id,price,venue\n1,,A\n"));
    }

    [Fact]
    public void Reads_by_position_without_a_header()
    {
        var rows = Reading.Csv("1,x,2.5,A\n2,x,,B\n", new ReadOptions { Header = false });
        Assert.Equal([new Trade(1, 2.5, "A"), new Trade(2, null, "B")], rows);
    }

    [Fact]
    public void Reads_another_delimiter() =>
        Assert.Equal([new Trade(1, 2.5, "a,b")], Reading.Csv("id;price;venue\n1;2.5;a,b\n", new ReadOptions { Delimiter = ';' }));

    [Fact]
    public void A_header_alone_has_no_rows() => Assert.Empty(Reading.Csv("id,price,venue\n"));

    [Fact]
    public void An_exact_name_goes_before_a_similar_one() =>
        Assert.Equal([new Trade(2, null, "")], Reading.Csv("ID,id,price,venue\n1,2,,\n"));

    [Fact]
    public void Reports_what_was_read()
    {
        var bytes = Encoding.UTF8.GetBytes("id,price,venue\n1,1,A\nx,1,A\n2,1,A\n");
        var rows = new Collector<Trade>();
        var report = CsvReader.Run<Trade, TradeFields>(new MemoryStream(bytes), rows, new ReadOptions { BadRows = BadRows.Skip });
        Assert.Equal(new ReadReport(2, 1, bytes.Length), report);
    }

    [Fact]
    public void Batches_are_no_larger_than_asked()
    {
        var text = "id,price,venue\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i},,v\n"));
        foreach (var size in new[] { 1, 7, 4096 })
        {
            Assert.Equal(Enumerable.Range(0, 1000), Reading.Csv(text, new ReadOptions { BatchRows = size }).Select(row => row.Id));
        }
    }

    [Fact]
    public void Numbers_can_be_times_where_a_unit_is_given()
    {
        var rows = new Collector<EveryKind>();
        var text = "c_timestamp," + string.Join(',', EveryKindText.OtherColumns("c_timestamp")) + "\n1000" + new string(',', 18) + "\n2001-01-01" + new string(',', 18) + "\n";
        CsvReader.Run<EveryKind, EveryKindFields>(new MemoryStream(Encoding.UTF8.GetBytes(text)), rows, new ReadOptions { NumericTime = TimeUnit.Milliseconds });
        Assert.Equal([new Timestamp(1_000_000_000), Timestamp.From(new System.DateTime(2001, 1, 1))], rows.Rows.Select(row => row.Timestamp!.Value));
    }
}
