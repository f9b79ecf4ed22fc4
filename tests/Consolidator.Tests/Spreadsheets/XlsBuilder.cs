using System.Text;

namespace Consolidator.Spreadsheets;

/// <summary>Builds small .xls files: the records of one sheet in a compound file.</summary>
internal sealed class XlsBuilder
{
    private const int Sector = 512;
    private readonly List<byte> _sheet = [], _globals = [];

    public XlsBuilder(ushort version = 0x0600)
    {
        Write(_globals, 0x809, [.. Two(version), .. Two(0x0005), .. new byte[12]]);
        Write(_sheet, 0x809, [.. Two(version), .. Two(0x0010), .. new byte[12]]);
    }

    public XlsBuilder Global(ushort kind, params byte[] data) => With(() => Write(_globals, kind, data));

    public XlsBuilder Record(ushort kind, params byte[] data) => With(() => Write(_sheet, kind, data));

    public XlsBuilder Number(int row, int column, double value) => Record(0x203, [.. At(row, column), .. BitConverter.GetBytes(value)]);

    public XlsBuilder Text(int row, int column, string text) =>
        Record(0x204, [.. At(row, column), .. Two(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);

    public XlsBuilder Error(int row, int column, byte code) => Record(0x205, [.. At(row, column), code, 1]);

    /// <param name="result">Eight bytes.</param>
    public XlsBuilder Formula(int row, int column, byte[] result, int flags = 0) =>
        Record(0x06, [.. At(row, column), .. result, .. Two(flags), 0, 0, 0, 0, .. Two(3), 0x1E, 1, 0]);

    public static byte[] At(int row, int column) => [.. Two(row - 1), .. Two(column - 1), 0, 0];

    public static byte[] Two(int value) => [(byte)(value & 0xFF), (byte)(value >> 8)];

    public byte[] Bytes(string sheet = "表1", byte state = 0)
    {
        Write(_sheet, 0x0A, []);
        var name = Encoding.Unicode.GetBytes(sheet);
        // BOUNDSHEET and EOF are between the global records and the sheet.
        var at = _globals.Count + 4 + 8 + name.Length + 4;
        Write(_globals, 0x85, [.. BitConverter.GetBytes(at), state, 0, (byte)sheet.Length, 1, .. name]);
        Write(_globals, 0x0A, []);
        return Compound(("Workbook", [.. _globals, .. _sheet]));
    }

    /// <summary>Sector 0 is the table, 1 the directory, the rest the streams, each too long for small sectors.</summary>
    public static byte[] Compound(params (string Name, byte[] Bytes)[] streams)
    {
        var table = Enumerable.Repeat(-1, Sector / 4).ToArray();
        (table[0], table[1]) = (-3, -2);
        var (directory, body) = (new List<byte>(), new List<byte>());
        Entry(directory, "Root Entry", 5, -2, 0, streams.Length > 0 ? 1 : -1);
        var next = 2;
        foreach (var (name, bytes) in streams)
        {
            var length = Math.Max(8 * Sector, (bytes.Length + Sector - 1) / Sector * Sector);
            Entry(directory, name, 2, next, length, -1);
            for (var sector = 0; sector < length / Sector; sector++, next++) table[next] = sector == length / Sector - 1 ? -2 : next + 1;
            body.AddRange(bytes);
            body.AddRange(new byte[length - bytes.Length]);
        }
        directory.AddRange(new byte[Sector - directory.Count]);
        var head = new byte[Sector];
        byte[] start = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        start.CopyTo(head, 0);
        foreach (var (at, value) in new[] { (24, 0x3E), (26, 3), (28, 0xFFFE), (30, 9), (32, 6) }) Two(value).CopyTo(head, at);
        foreach (var (at, value) in new[] { (44, 1), (48, 1), (56, 4096), (60, -2), (68, -2), (76, 0) })
            BitConverter.GetBytes(value).CopyTo(head, at);
        for (var at = 80; at < Sector; at += 4) BitConverter.GetBytes(-1).CopyTo(head, at);
        return [.. head, .. table.SelectMany(BitConverter.GetBytes), .. directory, .. body];
    }

    private static void Entry(List<byte> directory, string name, byte kind, int start, int length, int child)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        Two(name.Length * 2 + 2).CopyTo(entry, 64);
        (entry[66], entry[67]) = (kind, 1);
        foreach (var (at, value) in new[] { (68, -1), (72, -1), (76, child), (116, start), (120, length) })
            BitConverter.GetBytes(value).CopyTo(entry, at);
        directory.AddRange(entry);
    }

    private static void Write(List<byte> stream, ushort kind, byte[] data) => stream.AddRange([.. Two(kind), .. Two(data.Length), .. data]);

    private XlsBuilder With(Action write)
    {
        write();
        return this;
    }
}
