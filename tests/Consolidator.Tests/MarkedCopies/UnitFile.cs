using System.IO.Compression;
using System.Text;

namespace Consolidator.MarkedCopies;

/// <summary>Builds files of units part by part, so that a test sees exactly what is kept.</summary>
internal static class UnitFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const string X14Ac = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac";
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Microsoft = "urn:schemas-microsoft-com:office";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    public static byte[] Xlsx(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(
                    name.EndsWith(".png", StringComparison.Ordinal) ? Convert.FromBase64String(text) : Encoding.UTF8.GetBytes(text));
            }
        return bytes.ToArray();
    }

    /// <summary>One sheet, <c>依申请公开</c>, with the given rows and following elements.</summary>
    public static byte[] Simple(string rows, string after = "", string cols = "") => Xlsx(
        ("[Content_Types].xml", ContentTypes(
            $"""<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Office}spreadsheetml.worksheet+xml"/>""")),
        ("_rels/.rels", Rels(("officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", Xml($"""
            <workbook xmlns="{Main}" xmlns:r="{R}">
              <sheets><sheet name="依申请公开" sheetId="1" r:id="rId1"/></sheets>
            </workbook>
            """)),
        ("xl/_rels/workbook.xml.rels", Rels(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"))),
        ("xl/styles.xml", Styles),
        ("xl/worksheets/sheet1.xml",
            $"{Head}<worksheet xmlns=\"{Main}\" xmlns:r=\"{R}\">{cols}<sheetData>{rows}</sheetData>{after}</worksheet>"));

    /// <summary>
    /// Two sheets and a chart: conditional format, protection, names, a picture, comments of a person, a drop-down list;
    /// the second sheet is active.
    /// </summary>
    public static byte[] Rich(string cover = "封面 '甲'") => Xlsx(
        ("[Content_Types].xml", ContentTypes($"""
            <Default Extension="png" ContentType="image/png"/>
            <Default Extension="vml" ContentType="{Office}vmlDrawing"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Office}spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/worksheets/sheet2.xml" ContentType="{Office}spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/comments1.xml" ContentType="{Office}spreadsheetml.comments+xml"/>
            <Override PartName="/xl/drawings/drawing1.xml" ContentType="{Office}drawing+xml"/>
            <Override PartName="/xl/charts/chart1.xml" ContentType="{Office}drawingml.chart+xml"/>
            """)),
        ("_rels/.rels", Rels(("officeDocument", "/xl/workbook.xml"))),
        ("xl/workbook.xml", Xml($"""
            <workbook xmlns="{Main}" xmlns:r="{R}">
              <bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="1"/></bookViews>
              <sheets>
                <sheet name="{cover}" sheetId="4" r:id="rId1"/>
                <sheet name="依申请公开" sheetId="7" r:id="rId2"/>
              </sheets>
              <definedNames>
                <definedName name="_xlnm.Print_Area" localSheetId="1">依申请公开!$A$1:$D$6</definedName>
                <definedName name="受理数">依申请公开!$B$3</definedName>
              </definedNames>
              <calcPr calcId="191029"/>
            </workbook>
            """)),
        ("xl/_rels/workbook.xml.rels", Rels(
            ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"), ("styles", "styles.xml"))),
        ("xl/styles.xml", Styles),
        ("xl/worksheets/sheet1.xml", Xml($"""
            <worksheet xmlns="{Main}">
              <sheetData><row r="1">{Text("A1", "填报单位")}{Text("B1", "新城区")}</row></sheetData>
            </worksheet>
            """)),
        ("xl/worksheets/sheet2.xml", Xml($"""
            <worksheet xmlns="{Main}" xmlns:r="{R}" xmlns:mc="{Compatibility}" mc:Ignorable="x14ac" xmlns:x14ac="{X14Ac}">
              <dimension ref="A1:C5"/>
              <sheetViews>
                <sheetView tabSelected="1" workbookViewId="0">
                  <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>
                </sheetView>
              </sheetViews>
              <sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>
              <cols>
                <col min="1" max="1" width="30" customWidth="1"/>
                <col min="4" max="4" width="12" style="2" customWidth="1"/>
              </cols>
              <sheetData>
                <row r="1" spans="1:3" ht="24" customHeight="1">{Text("A1", "指标")}{Text("B1", "本年")}{Text("C1", "上年")}</row>
                <row r="2" spans="1:3">{Text("A2", "本年新收")}<c r="B2" s="1"><v>22</v></c><c r="C2"><v>20</v></c></row>
                <row r="3" spans="1:3" s="2" customFormat="1">{Text("A3", "上年结转")}<c r="B3" s="2"><v>3</v></c></row>
                <row r="5" spans="1:3">{Text("A5", "合计")}<c r="B5" s="1"><f>B2+B3</f><v>25</v></c></row>
              </sheetData>
              <sheetProtection sheet="1" objects="1" scenarios="1"/>
              <mergeCells count="1"><mergeCell ref="B5:C5"/></mergeCells>
              <conditionalFormatting sqref="B2:B5">
                <cfRule type="cellIs" priority="1" operator="lessThan"><formula>0</formula></cfRule>
              </conditionalFormatting>
              <dataValidations count="1">
                <dataValidation type="whole" sqref="B2"><formula1>0</formula1><formula2>9999</formula2></dataValidation>
              </dataValidations>
              <pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
              <drawing r:id="rId1"/>
              <legacyDrawing r:id="rId2"/>
            </worksheet>
            """)),
        ("xl/worksheets/_rels/sheet2.xml.rels", Rels(
            ("drawing", "../drawings/drawing1.xml"), ("vmlDrawing", "../drawings/vmlDrawing1.vml"), ("comments", "../comments1.xml"))),
        ("xl/comments1.xml", Xml($"""
            <comments xmlns="{Main}">
              <authors><author>王会计</author></authors>
              <commentList>
                <comment ref="B2" authorId="0"><text><t>此数已与信访局核对</t></text></comment>
                <comment ref="C2" authorId="0"><text><t>上年数</t></text></comment>
              </commentList>
            </comments>
            """)),
        ("xl/drawings/vmlDrawing1.vml", Joined($"""
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="{Microsoft}:office" xmlns:x="{Microsoft}:excel">
              <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">
                <v:stroke joinstyle="miter"/>
              </v:shapetype>
              {Box(1025, 2, 2)}
              {Box(1026, 2, 3)}
            </xml>
            """)),
        ("xl/drawings/drawing1.xml", Xml($"""
            <xdr:wsDr xmlns:xdr="{Drawing}/spreadsheetDrawing" xmlns:a="{Drawing}/main">
              <xdr:twoCellAnchor>
                <xdr:from>
                  <xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff>
                </xdr:from>
                <xdr:to>
                  <xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff>
                </xdr:to>
                <xdr:graphicFrame macro="">
                  <xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>
                  <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>
                  <a:graphic>
                    <a:graphicData uri="{Drawing}/chart">
                      <c:chart xmlns:c="{Drawing}/chart" xmlns:r="{R}" r:id="rId1"/>
                    </a:graphicData>
                  </a:graphic>
                </xdr:graphicFrame>
                <xdr:clientData/>
              </xdr:twoCellAnchor>
              <xdr:oneCellAnchor>
                <xdr:from>
                  <xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff>
                </xdr:from>
                <xdr:ext cx="400000" cy="400000"/>
                <xdr:pic>
                  <xdr:nvPicPr><xdr:cNvPr id="3" name="章"/><xdr:cNvPicPr/></xdr:nvPicPr>
                  <xdr:blipFill><a:blip xmlns:r="{R}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>
                  <xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>
                </xdr:pic>
                <xdr:clientData/>
              </xdr:oneCellAnchor>
            </xdr:wsDr>
            """)),
        ("xl/drawings/_rels/drawing1.xml.rels", Rels(("chart", "../charts/chart1.xml"), ("image", "../media/image1.png"))),
        ("xl/charts/chart1.xml", Xml($"""
            <c:chartSpace xmlns:c="{Drawing}/chart">
              <c:chart>
                <c:plotArea>
                  <c:layout/>
                  <c:barChart>
                    <c:barDir val="col"/>
                    <c:grouping val="clustered"/>
                    <c:ser>
                      <c:idx val="0"/>
                      <c:order val="0"/>
                      <c:val><c:numRef><c:f>依申请公开!$B$2:$B$3</c:f></c:numRef></c:val>
                    </c:ser>
                    <c:axId val="1"/>
                    <c:axId val="2"/>
                  </c:barChart>
                  <c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>
                  <c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>
                </c:plotArea>
              </c:chart>
            </c:chartSpace>
            """)),
        ("xl/media/image1.png", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="));

    public static string Text(string cell, string text, int format = 0) =>
        $"<c r=\"{cell}\"{(format > 0 ? $" s=\"{format}\"" : "")} t=\"inlineStr\"><is><t>{text}</t></is></c>";

    /// <summary>Removes line breaks and indentation, which are only for readers of the test.</summary>
    public static string Joined(string indented) => string.Concat(indented.Split('\n').Select(line => line.Trim()));

    private static string Box(int number, int row, int column) => Joined($"""
        <v:shape id="_x0000_s{number}" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1">
          <v:textbox><div style='text-align:left'></div></v:textbox>
          <x:ClientData ObjectType="Note">
            <x:MoveWithCells/>
            <x:SizeWithCells/>
            <x:Anchor>{column}, 15, {row - 1}, 2, {column + 2}, 15, {row + 3}, 1</x:Anchor>
            <x:AutoFill>False</x:AutoFill>
            <x:Row>{row - 1}</x:Row>
            <x:Column>{column - 1}</x:Column>
          </x:ClientData>
        </v:shape>
        """);

    private static string ContentTypes(string overrides) => Xml($"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Default Extension="xml" ContentType="application/xml"/>
          <Override PartName="/xl/workbook.xml" ContentType="{Office}spreadsheetml.sheet.main+xml"/>
          <Override PartName="/xl/styles.xml" ContentType="{Office}spreadsheetml.styles+xml"/>
          {overrides}
        </Types>
        """);

    /// <summary>Relationships rId1, rId2 and so on.</summary>
    private static string Rels(params (string Kind, string Target)[] relations) => Xml($"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          {string.Concat(relations.Select((relation, index) =>
            $"""<Relationship Id="rId{index + 1}" Type="{R}/{relation.Kind}" Target="{relation.Target}"/>"""))}
        </Relationships>
        """);

    // 1: figures with thousands separators, borders, unlocked. 2: filled green by the unit.
    private static string Styles => Xml($"""
        <styleSheet xmlns="{Main}">
          <fonts count="2">
            <font><sz val="11"/><name val="宋体"/></font>
            <font><b/><sz val="11"/><name val="黑体"/></font>
          </fonts>
          <fills count="3">
            <fill><patternFill patternType="none"/></fill>
            <fill><patternFill patternType="gray125"/></fill>
            <fill><patternFill patternType="solid"><fgColor rgb="FF92D050"/><bgColor indexed="64"/></patternFill></fill>
          </fills>
          <borders count="2">
            <border><left/><right/><top/><bottom/><diagonal/></border>
            <border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>
          </borders>
          <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
          <cellXfs count="3">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="3" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyProtection="1">
              <protection locked="0"/>
            </xf>
            <xf numFmtId="0" fontId="0" fillId="2" borderId="1" xfId="0" applyFill="1"/>
          </cellXfs>
          <cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """);

    private static string Xml(string indented) => Head + Joined(indented);
}
