<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="dream" tilewidth="16" tileheight="16" tilecount="176" columns="16">
 <image source="dream.png" width="256" height="176"/>
 <tile id="0" type="floor"/>
 <tile id="1" type="wall"/>
 <tile id="2" type="void"/>
 <tile id="3" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="4" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="5" type="glitch">
  <properties>
   <property name="group" value="a"/>
  </properties>
 </tile>
 <tile id="6" type="glitch">
  <properties>
   <property name="group" value="b"/>
  </properties>
 </tile>
 <tile id="7" type="glitch">
  <properties>
   <property name="group" value="c"/>
  </properties>
 </tile>
 <tile id="8" type="glitch">
  <properties>
   <property name="group" value="d"/>
  </properties>
 </tile>
 <tile id="9" type="current">
  <properties>
   <property name="direction" value="u"/>
  </properties>
 </tile>
 <tile id="10" type="current">
  <properties>
   <property name="direction" value="r"/>
  </properties>
 </tile>
 <tile id="11" type="current">
  <properties>
   <property name="direction" value="d"/>
  </properties>
 </tile>
 <tile id="12" type="current">
  <properties>
   <property name="direction" value="l"/>
  </properties>
 </tile>
 <tile id="13" type="Friend">
  <properties>
   <property name="friend" value="lila"/>
  </properties>
 </tile>
 <tile id="14" type="Friend">
  <properties>
   <property name="friend" value="marc"/>
  </properties>
 </tile>
 <tile id="15" type="Friend">
  <properties>
   <property name="friend" value="anya"/>
  </properties>
 </tile>
 <tile id="16" type="Friend">
  <properties>
   <property name="friend" value="finn"/>
  </properties>
 </tile>
 <tile id="17" type="Bed">
  <properties>
   <property name="who" value="lila"/>
  </properties>
 </tile>
 <tile id="18" type="Bed">
  <properties>
   <property name="who" value="marc"/>
  </properties>
 </tile>
 <tile id="19" type="Bed">
  <properties>
   <property name="who" value="anya"/>
  </properties>
 </tile>
 <tile id="20" type="Bed">
  <properties>
   <property name="who" value="finn"/>
  </properties>
 </tile>
 <tile id="21" type="Bed">
  <properties>
   <property name="who" value="any"/>
  </properties>
 </tile>
 <tile id="22" type="Bed">
  <properties>
   <property name="who" value="dreamer"/>
  </properties>
 </tile>
 <tile id="23" type="Bed">
  <properties>
   <property name="who" value="shadow"/>
  </properties>
 </tile>
 <tile id="24" type="Dreamer"/>
 <tile id="25" type="Nightmare"/>
 <tile id="26" type="Shadow">
  <properties>
   <property name="friend" value="lila"/>
   <property name="mirror" value="x"/>
  </properties>
 </tile>
 <tile id="27" type="Shadow">
  <properties>
   <property name="friend" value="lila"/>
   <property name="mirror" value="y"/>
  </properties>
 </tile>
 <tile id="28" type="Shadow">
  <properties>
   <property name="friend" value="lila"/>
   <property name="mirror" value="xy"/>
  </properties>
 </tile>
 <tile id="29" type="Shadow">
  <properties>
   <property name="friend" value="marc"/>
   <property name="mirror" value="x"/>
  </properties>
 </tile>
 <tile id="30" type="Shadow">
  <properties>
   <property name="friend" value="marc"/>
   <property name="mirror" value="y"/>
  </properties>
 </tile>
 <tile id="31" type="Shadow">
  <properties>
   <property name="friend" value="marc"/>
   <property name="mirror" value="xy"/>
  </properties>
 </tile>
 <tile id="32" type="Shadow">
  <properties>
   <property name="friend" value="anya"/>
   <property name="mirror" value="x"/>
  </properties>
 </tile>
 <tile id="33" type="Shadow">
  <properties>
   <property name="friend" value="anya"/>
   <property name="mirror" value="y"/>
  </properties>
 </tile>
 <tile id="34" type="Shadow">
  <properties>
   <property name="friend" value="anya"/>
   <property name="mirror" value="xy"/>
  </properties>
 </tile>
 <tile id="35" type="Shadow">
  <properties>
   <property name="friend" value="finn"/>
   <property name="mirror" value="x"/>
  </properties>
 </tile>
 <tile id="36" type="Shadow">
  <properties>
   <property name="friend" value="finn"/>
   <property name="mirror" value="y"/>
  </properties>
 </tile>
 <tile id="37" type="Shadow">
  <properties>
   <property name="friend" value="finn"/>
   <property name="mirror" value="xy"/>
  </properties>
 </tile>
 <tile id="38" type="Plate">
  <properties>
   <property name="channel" value="red"/>
  </properties>
 </tile>
 <tile id="39" type="Plate">
  <properties>
   <property name="channel" value="yellow"/>
  </properties>
 </tile>
 <tile id="40" type="Plate">
  <properties>
   <property name="channel" value="green"/>
  </properties>
 </tile>
 <tile id="41" type="Plate">
  <properties>
   <property name="channel" value="blue"/>
  </properties>
 </tile>
 <tile id="42" type="Plate">
  <properties>
   <property name="channel" value="violet"/>
  </properties>
 </tile>
 <tile id="43" type="Plate">
  <properties>
   <property name="channel" value="white"/>
  </properties>
 </tile>
 <tile id="44" type="Gate">
  <properties>
   <property name="channel" value="red"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="45" type="Gate">
  <properties>
   <property name="channel" value="yellow"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="46" type="Gate">
  <properties>
   <property name="channel" value="green"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="47" type="Gate">
  <properties>
   <property name="channel" value="blue"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="48" type="Gate">
  <properties>
   <property name="channel" value="violet"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="49" type="Gate">
  <properties>
   <property name="channel" value="white"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="50" type="Gate">
  <properties>
   <property name="channel" value="red"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="51" type="Gate">
  <properties>
   <property name="channel" value="yellow"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="52" type="Gate">
  <properties>
   <property name="channel" value="green"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="53" type="Gate">
  <properties>
   <property name="channel" value="blue"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="54" type="Gate">
  <properties>
   <property name="channel" value="violet"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="55" type="Gate">
  <properties>
   <property name="channel" value="white"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="56" type="Gate">
  <properties>
   <property name="channel" value="red"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="57" type="Gate">
  <properties>
   <property name="channel" value="yellow"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="58" type="Gate">
  <properties>
   <property name="channel" value="green"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="59" type="Gate">
  <properties>
   <property name="channel" value="blue"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="60" type="Gate">
  <properties>
   <property name="channel" value="violet"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="61" type="Gate">
  <properties>
   <property name="channel" value="white"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="62" type="Gate">
  <properties>
   <property name="channel" value="red"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="63" type="Gate">
  <properties>
   <property name="channel" value="yellow"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="64" type="Gate">
  <properties>
   <property name="channel" value="green"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="65" type="Gate">
  <properties>
   <property name="channel" value="blue"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="66" type="Gate">
  <properties>
   <property name="channel" value="violet"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="67" type="Gate">
  <properties>
   <property name="channel" value="white"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="68" type="Note"/>
 <tile id="69" type="wall"/>
 <tile id="70" type="wall"/>
 <tile id="71" type="wall"/>
 <tile id="72" type="wall"/>
 <tile id="73" type="wall"/>
 <tile id="74" type="wall"/>
 <tile id="75" type="wall"/>
 <tile id="76" type="wall"/>
 <tile id="77" type="wall"/>
 <tile id="78" type="wall"/>
 <tile id="79" type="wall"/>
 <tile id="80" type="wall"/>
 <tile id="81" type="wall"/>
 <tile id="82" type="wall"/>
 <tile id="83" type="wall"/>
 <tile id="84" type="void"/>
 <tile id="85" type="void"/>
 <tile id="86" type="void"/>
 <tile id="87" type="void"/>
 <tile id="88" type="void"/>
 <tile id="89" type="void"/>
 <tile id="90" type="void"/>
 <tile id="91" type="void"/>
 <tile id="92" type="void"/>
 <tile id="93" type="void"/>
 <tile id="94" type="void"/>
 <tile id="95" type="void"/>
 <tile id="96" type="void"/>
 <tile id="97" type="void"/>
 <tile id="98" type="void"/>
 <tile id="99" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="100" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="101" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="102" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="103" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="104" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="105" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="106" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="107" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="108" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="109" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="110" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="111" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="112" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="113" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="114" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="115" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="116" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="117" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="118" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="119" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="120" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="121" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="122" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="123" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="124" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="125" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="126" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="127" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="128" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="129" type="current">
  <properties>
   <property name="direction" value="u"/>
  </properties>
 </tile>
 <tile id="130" type="current">
  <properties>
   <property name="direction" value="u"/>
  </properties>
 </tile>
 <tile id="131" type="current">
  <properties>
   <property name="direction" value="u"/>
  </properties>
 </tile>
 <tile id="132" type="current">
  <properties>
   <property name="direction" value="u"/>
  </properties>
 </tile>
 <tile id="133" type="current">
  <properties>
   <property name="direction" value="u"/>
  </properties>
 </tile>
 <tile id="134" type="current">
  <properties>
   <property name="direction" value="u"/>
  </properties>
 </tile>
 <tile id="135" type="current">
  <properties>
   <property name="direction" value="u"/>
  </properties>
 </tile>
 <tile id="136" type="current">
  <properties>
   <property name="direction" value="u"/>
  </properties>
 </tile>
 <tile id="137" type="current">
  <properties>
   <property name="direction" value="r"/>
  </properties>
 </tile>
 <tile id="138" type="current">
  <properties>
   <property name="direction" value="r"/>
  </properties>
 </tile>
 <tile id="139" type="current">
  <properties>
   <property name="direction" value="r"/>
  </properties>
 </tile>
 <tile id="140" type="current">
  <properties>
   <property name="direction" value="r"/>
  </properties>
 </tile>
 <tile id="141" type="current">
  <properties>
   <property name="direction" value="r"/>
  </properties>
 </tile>
 <tile id="142" type="current">
  <properties>
   <property name="direction" value="r"/>
  </properties>
 </tile>
 <tile id="143" type="current">
  <properties>
   <property name="direction" value="r"/>
  </properties>
 </tile>
 <tile id="144" type="current">
  <properties>
   <property name="direction" value="r"/>
  </properties>
 </tile>
 <tile id="145" type="current">
  <properties>
   <property name="direction" value="d"/>
  </properties>
 </tile>
 <tile id="146" type="current">
  <properties>
   <property name="direction" value="d"/>
  </properties>
 </tile>
 <tile id="147" type="current">
  <properties>
   <property name="direction" value="d"/>
  </properties>
 </tile>
 <tile id="148" type="current">
  <properties>
   <property name="direction" value="d"/>
  </properties>
 </tile>
 <tile id="149" type="current">
  <properties>
   <property name="direction" value="d"/>
  </properties>
 </tile>
 <tile id="150" type="current">
  <properties>
   <property name="direction" value="d"/>
  </properties>
 </tile>
 <tile id="151" type="current">
  <properties>
   <property name="direction" value="d"/>
  </properties>
 </tile>
 <tile id="152" type="current">
  <properties>
   <property name="direction" value="d"/>
  </properties>
 </tile>
 <tile id="153" type="current">
  <properties>
   <property name="direction" value="l"/>
  </properties>
 </tile>
 <tile id="154" type="current">
  <properties>
   <property name="direction" value="l"/>
  </properties>
 </tile>
 <tile id="155" type="current">
  <properties>
   <property name="direction" value="l"/>
  </properties>
 </tile>
 <tile id="156" type="current">
  <properties>
   <property name="direction" value="l"/>
  </properties>
 </tile>
 <tile id="157" type="current">
  <properties>
   <property name="direction" value="l"/>
  </properties>
 </tile>
 <tile id="158" type="current">
  <properties>
   <property name="direction" value="l"/>
  </properties>
 </tile>
 <tile id="159" type="current">
  <properties>
   <property name="direction" value="l"/>
  </properties>
 </tile>
 <tile id="160" type="current">
  <properties>
   <property name="direction" value="l"/>
  </properties>
 </tile>
 <wangsets>
  <wangset name="walls" type="edge" tile="1">
   <wangcolor name="wall" color="#6a4a9c" tile="1" probability="1"/>
   <wangtile tileid="69" wangid="0,0,0,0,0,0,1,0"/>
   <wangtile tileid="70" wangid="0,0,0,0,1,0,0,0"/>
   <wangtile tileid="71" wangid="0,0,0,0,1,0,1,0"/>
   <wangtile tileid="72" wangid="0,0,1,0,0,0,0,0"/>
   <wangtile tileid="73" wangid="0,0,1,0,0,0,1,0"/>
   <wangtile tileid="74" wangid="0,0,1,0,1,0,0,0"/>
   <wangtile tileid="75" wangid="0,0,1,0,1,0,1,0"/>
   <wangtile tileid="76" wangid="1,0,0,0,0,0,0,0"/>
   <wangtile tileid="77" wangid="1,0,0,0,0,0,1,0"/>
   <wangtile tileid="78" wangid="1,0,0,0,1,0,0,0"/>
   <wangtile tileid="79" wangid="1,0,0,0,1,0,1,0"/>
   <wangtile tileid="80" wangid="1,0,1,0,0,0,0,0"/>
   <wangtile tileid="81" wangid="1,0,1,0,0,0,1,0"/>
   <wangtile tileid="82" wangid="1,0,1,0,1,0,0,0"/>
   <wangtile tileid="83" wangid="1,0,1,0,1,0,1,0"/>
  </wangset>
  <wangset name="void" type="edge" tile="2">
   <wangcolor name="void" color="#14122b" tile="2" probability="1"/>
   <wangtile tileid="84" wangid="0,0,0,0,0,0,1,0"/>
   <wangtile tileid="85" wangid="0,0,0,0,1,0,0,0"/>
   <wangtile tileid="86" wangid="0,0,0,0,1,0,1,0"/>
   <wangtile tileid="87" wangid="0,0,1,0,0,0,0,0"/>
   <wangtile tileid="88" wangid="0,0,1,0,0,0,1,0"/>
   <wangtile tileid="89" wangid="0,0,1,0,1,0,0,0"/>
   <wangtile tileid="90" wangid="0,0,1,0,1,0,1,0"/>
   <wangtile tileid="91" wangid="1,0,0,0,0,0,0,0"/>
   <wangtile tileid="92" wangid="1,0,0,0,0,0,1,0"/>
   <wangtile tileid="93" wangid="1,0,0,0,1,0,0,0"/>
   <wangtile tileid="94" wangid="1,0,0,0,1,0,1,0"/>
   <wangtile tileid="95" wangid="1,0,1,0,0,0,0,0"/>
   <wangtile tileid="96" wangid="1,0,1,0,0,0,1,0"/>
   <wangtile tileid="97" wangid="1,0,1,0,1,0,0,0"/>
   <wangtile tileid="98" wangid="1,0,1,0,1,0,1,0"/>
  </wangset>
  <wangset name="dreamstuff" type="edge" tile="3">
   <wangcolor name="dreamstuff, shut" color="#d14a8c" tile="3" probability="1"/>
   <wangcolor name="dreamstuff, open" color="#682546" tile="4" probability="1"/>
   <wangtile tileid="99" wangid="0,0,0,0,0,0,1,0"/>
   <wangtile tileid="100" wangid="0,0,0,0,1,0,0,0"/>
   <wangtile tileid="101" wangid="0,0,0,0,1,0,1,0"/>
   <wangtile tileid="102" wangid="0,0,1,0,0,0,0,0"/>
   <wangtile tileid="103" wangid="0,0,1,0,0,0,1,0"/>
   <wangtile tileid="104" wangid="0,0,1,0,1,0,0,0"/>
   <wangtile tileid="105" wangid="0,0,1,0,1,0,1,0"/>
   <wangtile tileid="106" wangid="1,0,0,0,0,0,0,0"/>
   <wangtile tileid="107" wangid="1,0,0,0,0,0,1,0"/>
   <wangtile tileid="108" wangid="1,0,0,0,1,0,0,0"/>
   <wangtile tileid="109" wangid="1,0,0,0,1,0,1,0"/>
   <wangtile tileid="110" wangid="1,0,1,0,0,0,0,0"/>
   <wangtile tileid="111" wangid="1,0,1,0,0,0,1,0"/>
   <wangtile tileid="112" wangid="1,0,1,0,1,0,0,0"/>
   <wangtile tileid="113" wangid="1,0,1,0,1,0,1,0"/>
   <wangtile tileid="114" wangid="0,0,0,0,0,0,2,0"/>
   <wangtile tileid="115" wangid="0,0,0,0,2,0,0,0"/>
   <wangtile tileid="116" wangid="0,0,0,0,2,0,2,0"/>
   <wangtile tileid="117" wangid="0,0,2,0,0,0,0,0"/>
   <wangtile tileid="118" wangid="0,0,2,0,0,0,2,0"/>
   <wangtile tileid="119" wangid="0,0,2,0,2,0,0,0"/>
   <wangtile tileid="120" wangid="0,0,2,0,2,0,2,0"/>
   <wangtile tileid="121" wangid="2,0,0,0,0,0,0,0"/>
   <wangtile tileid="122" wangid="2,0,0,0,0,0,2,0"/>
   <wangtile tileid="123" wangid="2,0,0,0,2,0,0,0"/>
   <wangtile tileid="124" wangid="2,0,0,0,2,0,2,0"/>
   <wangtile tileid="125" wangid="2,0,2,0,0,0,0,0"/>
   <wangtile tileid="126" wangid="2,0,2,0,0,0,2,0"/>
   <wangtile tileid="127" wangid="2,0,2,0,2,0,0,0"/>
   <wangtile tileid="128" wangid="2,0,2,0,2,0,2,0"/>
  </wangset>
  <wangset name="currents" type="edge" tile="9">
   <wangcolor name="current up" color="#f2b84b" tile="9" probability="1"/>
   <wangcolor name="current right" color="#5bd16a" tile="10" probability="1"/>
   <wangcolor name="current down" color="#4b8df2" tile="11" probability="1"/>
   <wangcolor name="current left" color="#e0489a" tile="12" probability="1"/>
   <wangtile tileid="9" wangid="1,0,0,0,1,0,0,0"/>
   <wangtile tileid="10" wangid="0,0,2,0,0,0,2,0"/>
   <wangtile tileid="11" wangid="3,0,0,0,3,0,0,0"/>
   <wangtile tileid="12" wangid="0,0,4,0,0,0,4,0"/>
   <wangtile tileid="129" wangid="1,0,0,0,0,0,0,0"/>
   <wangtile tileid="130" wangid="0,0,0,0,1,0,0,0"/>
   <wangtile tileid="131" wangid="1,0,0,0,0,0,2,0"/>
   <wangtile tileid="132" wangid="1,0,0,0,1,0,2,0"/>
   <wangtile tileid="133" wangid="1,0,4,0,0,0,0,0"/>
   <wangtile tileid="134" wangid="1,0,4,0,0,0,2,0"/>
   <wangtile tileid="135" wangid="1,0,4,0,1,0,0,0"/>
   <wangtile tileid="136" wangid="1,0,4,0,1,0,2,0"/>
   <wangtile tileid="137" wangid="0,0,2,0,0,0,0,0"/>
   <wangtile tileid="138" wangid="0,0,0,0,0,0,2,0"/>
   <wangtile tileid="139" wangid="0,0,2,0,1,0,0,0"/>
   <wangtile tileid="140" wangid="0,0,2,0,1,0,2,0"/>
   <wangtile tileid="141" wangid="3,0,2,0,0,0,0,0"/>
   <wangtile tileid="142" wangid="3,0,2,0,0,0,2,0"/>
   <wangtile tileid="143" wangid="3,0,2,0,1,0,0,0"/>
   <wangtile tileid="144" wangid="3,0,2,0,1,0,2,0"/>
   <wangtile tileid="145" wangid="0,0,0,0,3,0,0,0"/>
   <wangtile tileid="146" wangid="3,0,0,0,0,0,0,0"/>
   <wangtile tileid="147" wangid="0,0,0,0,3,0,2,0"/>
   <wangtile tileid="148" wangid="0,0,4,0,3,0,0,0"/>
   <wangtile tileid="149" wangid="0,0,4,0,3,0,2,0"/>
   <wangtile tileid="150" wangid="3,0,0,0,3,0,2,0"/>
   <wangtile tileid="151" wangid="3,0,4,0,3,0,0,0"/>
   <wangtile tileid="152" wangid="3,0,4,0,3,0,2,0"/>
   <wangtile tileid="153" wangid="0,0,0,0,0,0,4,0"/>
   <wangtile tileid="154" wangid="0,0,4,0,0,0,0,0"/>
   <wangtile tileid="155" wangid="0,0,0,0,1,0,4,0"/>
   <wangtile tileid="156" wangid="0,0,4,0,1,0,4,0"/>
   <wangtile tileid="157" wangid="3,0,0,0,0,0,4,0"/>
   <wangtile tileid="158" wangid="3,0,0,0,1,0,4,0"/>
   <wangtile tileid="159" wangid="3,0,4,0,0,0,4,0"/>
   <wangtile tileid="160" wangid="3,0,4,0,1,0,4,0"/>
  </wangset>
 </wangsets>
</tileset>
